package io.acdc.inference.decoder;

/** How the next token is chosen from the model's distribution. */
public sealed interface Sampling {

    /** The token with the greatest logit; the lowest id among equals. */
    record Greedy() implements Sampling {}

    /**
     * A draw from softmax(logits / temperature). The numbers drawn depend on the seed and on the prompt's tokens alone,
     * so that a result does not depend on what else is in the batch; for several samples of one prompt use several
     * seeds.
     */
    record Temperature(double temperature, long seed) implements Sampling {
        public Temperature {
            if (!(temperature > 0 && Double.isFinite(temperature))) {
                throw new IllegalArgumentException(
                        "temperature is " + temperature + "; it must be positive and finite (or use greedy)");
            }
        }
    }
}
