package io.acdc.evolution.archive;

import java.util.BitSet;
import java.util.Optional;

/**
 * A live model's answers, as one evaluator scored them, as they are persisted: one bit a slot. Findings of a further gate
 * are answers like all others.
 *
 * @param modelId the model
 * @param by who scored them; empty for the population's own kind
 * @param answered slots of tasks it has answered
 * @param passed those of them it passed
 * @param unscored those of them that could not be scored
 */
public record KeptSheet(String modelId, Optional<EvaluatorId> by, BitSet answered, BitSet passed, BitSet unscored) {
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
