package io.acdc.evolution.archive;

import java.util.function.UnaryOperator;

/** The archive's counters as they run; shared by its parts. */
final class RunningNumbers {
    private ArchiveCounters counters;

    RunningNumbers(ArchiveCounters counters) {
        this.counters = counters;
    }

    ArchiveCounters counters() {
        return counters;
    }

    /** The number of the decision that is made now. */
    long takeSequence() {
        long sequence = counters.nextSequence();
        counters = counters.afterDecision();
        return sequence;
    }

    void advance(UnaryOperator<ArchiveCounters> step) {
        counters = step.apply(counters);
    }
}
