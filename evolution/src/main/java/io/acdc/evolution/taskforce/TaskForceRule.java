package io.acdc.evolution.taskforce;

import java.util.List;

/** Chooses a task force. Pure; equal choices are decided by the candidates' order, the first wins. */
public sealed interface TaskForceRule permits GreedyCover, OptimalCover, BestFitness {
    /**
     * Chooses {@code size} of the candidates, or all where there are fewer.
     *
     * @throws IllegalArgumentException if the size is not positive or the skill vectors differ in length
     */
    TaskForce choose(List<Candidate> candidates, int size);

    /** The size itself, if it is one. */
    static int requireSize(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a task force of " + size + " models; ask for at least 1");
        }
        return size;
    }
}
