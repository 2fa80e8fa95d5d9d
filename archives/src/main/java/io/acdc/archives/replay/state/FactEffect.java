package io.acdc.archives.replay.state;

/** What became of a fact. */
public enum FactEffect {
    /** It changed what decisions can be based on. */
    COUNTED,
    /** An answer of a model that was not announced yet; it counts from the announcement on. */
    HELD,
    /** The same had been said before; the first in the log counts. */
    REPEATED,
    /** By an own gate the settings do not ask for, or that came to no finding, or before the population was opened. */
    OTHER_EVALUATOR,
    /** The task was not active when the answer was read. */
    TASK_NOT_ACTIVE,
    /** The model had been rejected or evicted, or is none that a gate looks at. */
    MODEL_DEPARTED,
    /** An announcement of a model that takes no part. */
    NO_PART,
    /** It could not be read or contradicts itself. */
    REFUSED
}
