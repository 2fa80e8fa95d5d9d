package io.acdc.evolution.taskforce;

import io.acdc.evolution.skill.SkillVector;

/**
 * A model that may be chosen.
 *
 * @param fitness mean score, 0..1
 * @param skills its passes over the tasks, the same ones in the same order for every candidate
 */
public record Candidate(double fitness, SkillVector skills) {
    /** A candidate whose fitness is the share of tasks it passes; 0 without tasks. */
    public static Candidate of(SkillVector skills) {
        return new Candidate((double) skills.count() / Math.max(skills.length(), 1), skills);
    }
}
