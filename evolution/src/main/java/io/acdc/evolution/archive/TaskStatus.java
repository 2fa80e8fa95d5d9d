package io.acdc.evolution.archive;

/** Where a task is in its life: proposed, then active, then retired; nothing leads back. */
public sealed interface TaskStatus {
    /** Known, not yet counting. */
    record Proposed() implements TaskStatus {}

    /**
     * Counting.
     *
     * @param activatedAt sequence number of the decision
     */
    record Active(long activatedAt) implements TaskStatus {}

    /** No longer counting. */
    record Retired() implements TaskStatus {}
}
