package io.acdc.inference.decoder;

/** How rotary frequencies are changed for contexts longer than those of training. */
public sealed interface RotaryScaling {

    /** The frequency to use in place of {@code frequency}, in radians a position. */
    double scale(double frequency);

    /** Not at all. */
    record None() implements RotaryScaling {
        @Override
        public double scale(double frequency) {
            return frequency;
        }
    }

    /** All positions are pressed together ({@code linear}). */
    record Linear(double factor) implements RotaryScaling {
        public Linear {
            requireAtLeastOne(factor);
        }

        @Override
        public double scale(double frequency) {
            return frequency / factor;
        }
    }

    /**
     * Long waves are stretched, short ones are left, those between take some of both ({@code llama3}), as
     * transformers computes it.
     *
     * @param factor by which long waves are stretched, at least 1
     * @param lowFrequencyFactor waves longer than originalContext / lowFrequencyFactor are long; positive
     * @param highFrequencyFactor waves shorter than originalContext / highFrequencyFactor are short; greater than the low one
     * @param originalContext context of training in tokens
     */
    record Llama3(double factor, double lowFrequencyFactor, double highFrequencyFactor, int originalContext)
            implements RotaryScaling {
        public Llama3 {
            requireAtLeastOne(factor);
            if (!(lowFrequencyFactor > 0 && highFrequencyFactor > lowFrequencyFactor) || originalContext < 1) {
                throw new InvalidModelException("config.json: rotary scaling llama3 needs 0 < low_freq_factor <"
                        + " high_freq_factor and a positive original_max_position_embeddings, not "
                        + lowFrequencyFactor + ", " + highFrequencyFactor + ", " + originalContext
                        + "; restore the file as its model's author published it");
            }
        }

        @Override
        public double scale(double frequency) {
            double turns = originalContext * frequency / (2 * Math.PI);
            if (turns > highFrequencyFactor) {
                return frequency;
            }
            if (turns < lowFrequencyFactor) {
                return frequency / factor;
            }
            double kept = (turns - lowFrequencyFactor) / (highFrequencyFactor - lowFrequencyFactor);
            return (1 - kept) * frequency / factor + kept * frequency;
        }
    }

    private static void requireAtLeastOne(double factor) {
        if (!(factor >= 1 && Double.isFinite(factor))) {
            throw new InvalidModelException("config.json: rotary scaling factor is " + factor
                    + "; it must be at least 1; restore the file as its model's author published it");
        }
    }
}
