package io.acdc.archive.view;

/** Where a task is. */
public enum TaskStatus {
    /** Waits to be taken into the pool. */
    PROPOSED,
    /** Counts now. */
    ACTIVE,
    /** Counted once. */
    RETIRED
}
