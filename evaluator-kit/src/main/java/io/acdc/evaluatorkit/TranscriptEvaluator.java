package io.acdc.evaluatorkit;

/**
 * Scores what a model wrote. Needs neither weights nor GPU. Called by several threads at once.
 *
 * <p>The same transcript must come to the same score: it may be asked for again after a crash, and the first score counts.
 */
@FunctionalInterface
public non-sealed interface TranscriptEvaluator extends Assessor {
    /**
     * The score. Any other exception than the one named makes a failed evaluation, with its message as the reason.
     *
     * @throws TryLaterException when something it needs is away; it is then asked again
     */
    Assessment assess(Transcript transcript);
}
