package io.acdc.archives.replay.state;

import io.acdc.evolution.archive.Answer;
import java.util.BitSet;

/** One model's answers to the active tasks, by the tasks' slots. */
public final class AnswerSheet {
    private final BitSet answered = new BitSet();
    private final BitSet passed = new BitSet();
    private final BitSet unscored = new BitSet();

    void record(int slot, Answer answer) {
        answered.set(slot);
        passed.set(slot, answer == Answer.PASSED);
        unscored.set(slot, answer == Answer.UNSCORED);
    }

    void clear(int slot) {
        answered.clear(slot);
        passed.clear(slot);
        unscored.clear(slot);
    }

    public boolean hasAnswered(int slot) {
        return answered.get(slot);
    }

    public boolean passes(int slot) {
        return passed.get(slot);
    }

    /** Whether there are answers and none of them could be scored. */
    public boolean isUnscored() {
        return !answered.isEmpty() && unscored.equals(answered);
    }

    /** Those of {@code slots} without an answer. */
    public BitSet missing(BitSet slots) {
        BitSet missing = (BitSet) slots.clone();
        missing.andNot(answered);
        return missing;
    }

    /** Leaves of {@code slots} those that came to a score. */
    public void retainScored(BitSet slots) {
        slots.and(answered);
        slots.andNot(unscored);
    }

    /** Leaves of {@code slots} those that are not passed. */
    public void retainNotPassed(BitSet slots) {
        slots.andNot(passed);
    }

    /** Leaves of {@code slots} those with an answer. */
    public void retainAnswered(BitSet slots) {
        slots.and(answered);
    }

    /** Adds the passed slots to {@code slots}. */
    public void addPassed(BitSet slots) {
        slots.or(passed);
    }
}
