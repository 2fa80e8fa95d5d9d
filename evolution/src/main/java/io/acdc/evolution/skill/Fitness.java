package io.acdc.evolution.skill;

import java.util.Collection;

/** A model's fitness: its mean score over tasks, 0..1. Golden {@code dns/fitness_cases.json}. */
public final class Fitness {
    private Fitness() {}

    /** The mean of the scores, added in their order; 0 without scores, as published. */
    public static double mean(Collection<Double> scores) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return scores.isEmpty() ? 0 : sum / scores.size();
    }
}
