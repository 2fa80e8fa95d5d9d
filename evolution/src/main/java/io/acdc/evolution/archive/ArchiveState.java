package io.acdc.evolution.archive;

/** What the parts of an archive share: who and what there is, what is asked, and the running numbers. */
record ArchiveState(
        TaskPool pool,
        Contestants contestants,
        OutstandingWork outstanding,
        FurtherEvaluators evaluators,
        RunningNumbers numbers) {
    static ArchiveState of(ArchiveCounters counters) {
        return new ArchiveState(
                new TaskPool(),
                new Contestants(),
                new OutstandingWork(),
                new FurtherEvaluators(),
                new RunningNumbers(counters));
    }
}
