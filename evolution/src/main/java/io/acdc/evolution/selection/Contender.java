package io.acdc.evolution.selection;

import io.acdc.evolution.skill.SkillVector;

/**
 * A model that wants a place in the archive.
 *
 * @param id the model's id; two contenders with one id are the same model and never compete
 * @param fitness mean score over the tasks, 0..1
 * @param skills passes over the same tasks, in the same order for every contender
 */
public record Contender(String id, double fitness, SkillVector skills) {
    /**
     * @throws IllegalArgumentException if the fitness is not a number
     */
    public Contender {
        if (Double.isNaN(fitness)) {
            throw new IllegalArgumentException(
                    "the fitness of model " + id + " is not a number; give its mean score, 0 to 1");
        }
    }

    /** A contender whose fitness is the share of tasks it passes; 0 without tasks. */
    public static Contender of(String id, SkillVector skills) {
        return new Contender(id, (double) skills.count() / Math.max(skills.length(), 1), skills);
    }
}
