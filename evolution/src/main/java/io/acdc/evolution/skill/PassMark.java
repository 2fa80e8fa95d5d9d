package io.acdc.evolution.skill;

import java.util.List;
import java.util.Map;

/**
 * The least score that counts as a pass.
 *
 * @param threshold a score at or above it passes; scores are 0..1
 */
public record PassMark(double threshold) {
    /** As published: 0.5. Golden {@code dns/convert_cases.json}. */
    public static final PassMark PUBLISHED = new PassMark(0.5);

    /**
     * @throws IllegalArgumentException if the threshold is not a number
     */
    public PassMark {
        if (Double.isNaN(threshold)) {
            throw new IllegalArgumentException("the pass mark is not a number; give one between 0 and 1");
        }
    }

    /** Whether this score passes. */
    public boolean passes(double score) {
        return score >= threshold;
    }

    /** The vector over {@code taskIds} in their order; a task without a score counts as scored 0. */
    public SkillVector skillVector(List<String> taskIds, Map<String, Double> scores) {
        return SkillVector.matching(taskIds.size(), task -> passes(scores.getOrDefault(taskIds.get(task), 0.0)));
    }
}
