package io.acdc.archive.view;

/** Where a model is. */
public enum ModelStatus {
    /** The base that task vectors are taken against; takes no part. */
    BASE,
    /** Announced, not yet decided. */
    UNDECIDED,
    /** In the model archive. */
    MEMBER,
    /** Was never in the archive. */
    REJECTED,
    /** Was in the archive and had to leave. */
    EVICTED
}
