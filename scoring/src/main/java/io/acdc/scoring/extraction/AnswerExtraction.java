package io.acdc.scoring.extraction;

import java.util.Optional;

/** How an answer is found in a model's output. */
public enum AnswerExtraction {
    /**
     * As published by AC/DC: a boxed answer, or what follows {@code ####}, or what follows {@code Answer:}; empty if
     * there is none of them. See {@link PublishedMarkers}.
     */
    PUBLISHED {
        @Override
        public Optional<String> extract(String output) {
            return PublishedMarkers.extract(output);
        }
    },

    /** The output is the answer, as with models that were taught to answer and nothing else. */
    WHOLE_OUTPUT {
        @Override
        public Optional<String> extract(String output) {
            return Optional.of(output);
        }
    };

    /** The answer as it stands in the output, not trimmed; empty if the model gave none. */
    public abstract Optional<String> extract(String output);
}
