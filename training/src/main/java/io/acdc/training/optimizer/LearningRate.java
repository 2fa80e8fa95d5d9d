package io.acdc.training.optimizer;

/** The learning rate of each step, counted from 0. */
@FunctionalInterface
public interface LearningRate {
    double at(int step);

    static LearningRate constant(double rate) {
        return step -> rate;
    }

    /** Half a cosine from {@code rate} at step 0 down to {@code floor}·{@code rate} at the last of {@code steps}. */
    static LearningRate cosine(double rate, double floor, int steps) {
        return step -> {
            double progress = Math.min(1.0, step / (double) Math.max(1, steps - 1));
            return rate * (floor + (1 - floor) * 0.5 * (1 + StrictMath.cos(Math.PI * progress)));
        };
    }

    /** The same with a linear rise over the first {@code steps}. */
    default LearningRate withWarmUp(int steps) {
        return step -> at(step) * Math.min(1.0, (step + 1) / (double) steps);
    }
}
