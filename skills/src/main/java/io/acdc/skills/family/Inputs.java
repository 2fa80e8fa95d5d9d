package io.acdc.skills.family;

import io.acdc.evolution.random.CounterRandom;

/** Draws the text a skill works on: a word, some numbers. */
@FunctionalInterface
public interface Inputs {
    /** An input of the given difficulty, 1 to 5. */
    String draw(int level, CounterRandom random);
}
