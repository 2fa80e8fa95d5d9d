package io.acdc.inference.decoder;

/** How the next token is chosen from the model's distribution. */
public sealed interface Sampling {

    /** The token with the greatest logit; the lowest id among equals. */
    record Greedy() implements Sampling {}

    /**
     * A draw from softmax(logits / temperature), among the most probable tokens that together reach {@code topP}. The
     * numbers drawn depend on the seed and on the prompt's tokens alone, so that a result does not depend on what else
     * is in the batch; for several samples of one prompt use several seeds.
     *
     * @param temperature above 0
     * @param topP share of probability the tokens to draw from reach together, above 0; 1 for all tokens
     */
    record Temperature(double temperature, double topP, long seed) implements Sampling {
        public Temperature {
            if (!(temperature > 0 && Double.isFinite(temperature))) {
                throw new IllegalArgumentException(
                        "temperature is " + temperature + "; it must be positive and finite (or use greedy)");
            }
            if (!(topP > 0 && topP <= 1)) {
                throw new IllegalArgumentException("topP is " + topP + "; it must be above 0 and at most 1");
            }
        }

        /** A draw from all tokens. */
        public Temperature(double temperature, long seed) {
            this(temperature, 1, seed);
        }
    }
}
