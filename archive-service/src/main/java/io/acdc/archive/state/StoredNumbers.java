package io.acdc.archive.state;

import io.acdc.events.FactsRead;
import io.acdc.evolution.archive.ArchiveCounters;
import io.acdc.evolution.archive.FirstPool;
import java.util.List;
import java.util.OptionalInt;

/** A population's running numbers as entries. */
final class StoredNumbers {
    private static final int NOT_OVER = -1;

    private StoredNumbers() {}

    /** The entry with these counters; members and settings are still to be set. */
    static PopulationEntry.Builder entry(ArchiveCounters counters, long nextArrival) {
        return PopulationEntry.newBuilder()
                .setNextSequence(counters.nextSequence())
                .setCandidatesDecided(counters.candidatesDecided())
                .setSeedsDecided(counters.seedsDecided())
                .setReviews(counters.reviews())
                .setPoolFilled(counters.poolFilled())
                .setReviewDue(counters.reviewDue())
                .setFirstRoundTasks(counters.firstPool().proposed().orElse(NOT_OVER))
                .setWithdrawnEarly(counters.firstPool().withdrawn())
                .setNextArrival(nextArrival);
    }

    /** The entry of a population about which nothing was decided. */
    static PopulationEntry nothingDecided() {
        return entry(ArchiveCounters.START, 0).setMembers(List.of()).build();
    }

    static ArchiveCounters counters(PopulationEntry entry) {
        return new ArchiveCounters(
                entry.getNextSequence(),
                entry.getCandidatesDecided(),
                entry.getSeedsDecided(),
                entry.getReviews(),
                entry.getPoolFilled(),
                entry.getReviewDue(),
                new FirstPool(firstRound(entry), entry.getWithdrawnEarly()));
    }

    static FactsReadEntry entry(FactsRead read) {
        return new FactsReadEntry(
                read.getTasksProposed(),
                read.getModelsMerged(),
                read.getEvaluationsCompleted(),
                read.getTasksWithdrawn(),
                read.getRoundsFinished());
    }

    static FactsRead factsRead(FactsReadEntry entry) {
        return new FactsRead(
                entry.getTasksProposed(),
                entry.getModelsMerged(),
                entry.getEvaluationsCompleted(),
                entry.getTasksWithdrawn(),
                entry.getRoundsFinished());
    }

    private static OptionalInt firstRound(PopulationEntry entry) {
        return entry.getFirstRoundTasks() == NOT_OVER
                ? OptionalInt.empty()
                : OptionalInt.of(entry.getFirstRoundTasks());
    }
}
