package io.acdc.evolution.archive;

import java.util.BitSet;

/**
 * A live model's answers as they are persisted: one bit a slot.
 *
 * @param modelId the model
 * @param answered slots of tasks it has answered
 * @param passed those of them it passed
 * @param unscored those of them that could not be scored
 */
public record KeptSheet(String modelId, BitSet answered, BitSet passed, BitSet unscored) {
    public KeptSheet {
        answered = (BitSet) answered.clone();
        passed = (BitSet) passed.clone();
        unscored = (BitSet) unscored.clone();
    }

    @Override
    public BitSet answered() {
        return (BitSet) answered.clone();
    }

    @Override
    public BitSet passed() {
        return (BitSet) passed.clone();
    }

    @Override
    public BitSet unscored() {
        return (BitSet) unscored.clone();
    }
}
