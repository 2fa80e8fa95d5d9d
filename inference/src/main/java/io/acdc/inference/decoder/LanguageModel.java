package io.acdc.inference.decoder;

import java.util.List;

/**
 * A loaded model that continues token sequences. Implementations are immutable and may be shared between threads; those
 * that hold memory outside the heap release it when closed.
 */
public interface LanguageModel extends AutoCloseable {

    /**
     * Continues every prompt until a stop token, the limit of new tokens or the end of the context.
     *
     * <p>A prompt's result depends on that prompt and the settings alone, never on its neighbours or their number. A
     * prompt that cannot be answered yields a generation with {@link FinishReason.Failed}; the others are unaffected.
     *
     * @return one generation for each prompt, in the order of the prompts
     */
    List<Generation> generate(List<TokenSequence> prompts, GenerationSettings settings);

    /** Number of different tokens; ids run from 0 to this, exclusive. */
    int vocabularySize();

    /** Longest sequence, prompt and answer together, in tokens. */
    int contextLength();

    /** Waits for generations that are running; generating is an error afterwards. Closing again changes nothing. */
    @Override
    default void close() {}
}
