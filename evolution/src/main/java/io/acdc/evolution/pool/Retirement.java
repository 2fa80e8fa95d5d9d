package io.acdc.evolution.pool;

/** A task that leaves the pool, and why. */
public record Retirement(String taskId, Reason reason) {
    /** Why a task leaves the pool. */
    public enum Reason {
        /** Every member answered, none passed. */
        IMPOSSIBLE,
        /** The pool had more tasks than its limit. */
        OVER_LIMIT
    }
}
