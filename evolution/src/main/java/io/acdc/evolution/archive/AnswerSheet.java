package io.acdc.evolution.archive;

import java.util.BitSet;

/**
 * One model's answers to the active tasks, by the tasks' slots. A slot's bits are cleared when its task retires, before
 * another task can take it.
 */
final class AnswerSheet {
    private final BitSet answered = new BitSet();
    private final BitSet passed = new BitSet();
    private final BitSet unscored = new BitSet();

    void record(int slot, Answer answer) {
        answered.set(slot);
        passed.set(slot, answer == Answer.PASSED);
        unscored.set(slot, answer == Answer.UNSCORED);
    }

    void restore(KeptSheet kept) {
        answered.or(kept.answered());
        passed.or(kept.passed());
        unscored.or(kept.unscored());
    }

    KeptSheet keep(SheetName name) {
        return new KeptSheet(name.modelId(), name.by(), answered, passed, unscored);
    }

    void clear(int slot) {
        answered.clear(slot);
        passed.clear(slot);
        unscored.clear(slot);
    }

    boolean isEmpty() {
        return answered.isEmpty();
    }

    boolean hasAnswered(int slot) {
        return answered.get(slot);
    }

    boolean passes(int slot) {
        return passed.get(slot);
    }

    /** Adds one to the counts of every slot that it passes, and that it has answered. */
    void countInto(SlotCounts passes, SlotCounts answers) {
        passed.stream().forEach(passes::increment);
        answered.stream().forEach(answers::increment);
    }

    /** Whether there are answers and none of them could be scored. */
    boolean isUnscored() {
        return !answered.isEmpty() && unscored.equals(answered);
    }

    boolean hasAnsweredAll(BitSet wanted) {
        return missing(wanted).isEmpty();
    }

    /** The slots of {@code wanted} that have no answer yet. */
    BitSet missing(BitSet wanted) {
        BitSet missing = (BitSet) wanted.clone();
        missing.andNot(answered);
        return missing;
    }

    /** Leaves of {@code slots} those that were answered, and came to a score. */
    void retainScored(BitSet slots) {
        slots.and(answered);
        slots.andNot(unscored);
    }

    /** Leaves of {@code slots} those that are not passed. */
    void retainNotPassed(BitSet slots) {
        slots.andNot(passed);
    }

    /** Leaves of {@code slots} those that were answered. */
    void retainAnswered(BitSet slots) {
        slots.and(answered);
    }
}
