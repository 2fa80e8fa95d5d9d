package io.acdc.evolution.archive;

/** Decides what can be decided. */
final class Settlement {
    private final Contestants contestants;
    private final Verdicts verdicts;
    private final PoolKeeping poolKeeping;

    Settlement(Contestants contestants, Verdicts verdicts, PoolKeeping poolKeeping) {
        this.contestants = contestants;
        this.verdicts = verdicts;
        this.poolKeeping = poolKeeping;
    }

    /** Candidates first, then the pool, until nothing can be decided any more. */
    void settle(ArchiveSettings settings, Changes changes) {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Contestant candidate : contestants.undecided()) {
                progress |= verdicts.decideIfReady(candidate, settings, changes);
            }
            progress |= poolKeeping.review(settings, changes);
        }
    }
}
