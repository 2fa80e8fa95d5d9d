package io.acdc.evolution.coverage;

/**
 * A share of questions, kept as counts so that standard errors and sums stay possible.
 *
 * @param count questions that qualify
 * @param questions all questions asked
 */
public record Share(int count, int questions) {
    /**
     * @throws IllegalArgumentException if the count is not between 0 and the number of questions
     */
    public Share {
        if (count < 0 || count > questions) {
            throw new IllegalArgumentException(
                    count + " of " + questions + " questions is no share; the count must be from 0 to the total");
        }
    }

    /** 0..1; 0 if nothing was asked. */
    public double value() {
        return questions == 0 ? 0 : (double) count / questions;
    }

    /** Binomial standard error of {@link #value}, 0..1; 0 if nothing was asked. */
    public double standardError() {
        return questions == 0 ? 0 : Math.sqrt(value() * (1 - value()) / questions);
    }
}
