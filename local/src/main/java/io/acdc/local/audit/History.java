package io.acdc.local.audit;

import io.acdc.archives.fold.ArchiveFold;
import io.acdc.archives.fold.SequenceGapException;
import io.acdc.events.ArchiveDecision;
import io.acdc.local.failure.AcdcFailure;

/** The decisions of one population, one after the other. */
final class History {
    /** Looks at a decision. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Called once for every decision, in order.
         *
         * @param before the archives as they were when it was made
         */
        void visit(ArchiveDecision decision, ArchiveFold before);
    }

    private History() {}

    /**
     * Goes through all decisions.
     *
     * @throws AcdcFailure when some are missing
     */
    static void walk(AuditLog log, String population, Visitor visitor) {
        ArchiveFold fold = new ArchiveFold();
        try {
            log.decisions(decision -> {
                if (decision.getPopulation().equals(population)) {
                    if (decision.getSequence() == fold.nextSequence()) {
                        visitor.visit(decision, fold);
                    }
                    fold.apply(decision);
                }
            });
        } catch (SequenceGapException gap) {
            throw AcdcFailure.couldNotRun(gap.getMessage() + "; see acdc replay --verify");
        }
    }
}
