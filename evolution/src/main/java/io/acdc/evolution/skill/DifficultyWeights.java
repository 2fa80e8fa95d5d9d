package io.acdc.evolution.skill;

import java.util.Arrays;

/**
 * How hard each task is: the share of models that fail it, 0..1; immutable.
 *
 * <p>Sums run task by task in order and in plain double arithmetic: the published code adds that way, and near ties in
 * novelty scores are decided by its rounding (golden {@code dns/cases.json}).
 */
public final class DifficultyWeights {
    private final double[] weights;

    DifficultyWeights(double[] weights) {
        this.weights = weights;
    }

    /** Weights given one by one, as read back from a record. */
    public static DifficultyWeights of(double... weights) {
        return new DifficultyWeights(weights.clone());
    }

    /** Number of tasks. */
    public int tasks() {
        return weights.length;
    }

    /** The weight of one task. */
    public double of(int task) {
        return weights[task];
    }

    /** Sum over all tasks. */
    public double total() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Sum over the tasks that {@code vector} fails. */
    public double sumOverFailed(SkillVector vector) {
        double sum = 0;
        for (int word = 0; word < vector.words(); word++) {
            sum = SkillVector.addSelected(sum, weights, word, vector.failedWord(word));
        }
        return sum;
    }

    /** Sum over the tasks that {@code contender} passes and {@code fitter} fails. */
    public double sumOverDifference(SkillVector contender, SkillVector fitter) {
        double sum = 0;
        for (int word = 0; word < contender.commonWords(fitter); word++) {
            sum = SkillVector.addSelected(sum, weights, word, contender.andNotWord(fitter, word));
        }
        return sum;
    }

    /** A copy, one weight per task. */
    public double[] toArray() {
        return weights.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DifficultyWeights that && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return Arrays.toString(weights);
    }
}
