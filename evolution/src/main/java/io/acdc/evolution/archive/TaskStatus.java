package io.acdc.evolution.archive;

/** Where a task is in its life: proposed, then active, then retired; nothing leads back. */
public sealed interface TaskStatus {
    /** Known, not yet counting. */
    record Proposed() implements TaskStatus {}

    /**
     * Counting.
     *
     * @param activatedAt sequence number of the decision
     * @param slot the bit that stands for it in the models' answers, as long as it is active
     */
    record Active(long activatedAt, int slot) implements TaskStatus {}

    /** No longer counting. */
    record Retired() implements TaskStatus {}
}
