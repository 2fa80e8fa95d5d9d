package io.acdc.evalservice.evaluation;

import io.acdc.evalservice.answering.ReadyModel;
import java.time.Duration;
import java.util.Optional;

/**
 * What evaluations tell of the weights they were made with.
 *
 * @param fingerprint SHA-256 of what was really loaded; empty when nothing was
 * @param canaryFingerprint what the weights made of the canary's prompt, where the backend keeps one
 * @param loadTime what loading took for this work item; zero when the weights were loaded already
 */
record LoadedWeights(String fingerprint, Optional<String> canaryFingerprint, Duration loadTime) {
    static final LoadedWeights NONE = new LoadedWeights("", Optional.empty(), Duration.ZERO);

    private static final double NANOS_PER_MILLI = 1e6;

    static LoadedWeights of(ReadyModel ready) {
        return new LoadedWeights(
                ready.model().weightFingerprint(), ready.model().canaryFingerprint(), ready.loadTime());
    }

    double loadMillis() {
        return loadTime.toNanos() / NANOS_PER_MILLI;
    }
}
