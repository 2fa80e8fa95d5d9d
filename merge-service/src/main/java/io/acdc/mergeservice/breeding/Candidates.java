package io.acdc.mergeservice.breeding;

import io.acdc.events.ModelMerged;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * The candidates of a population: announced, decided, rejected. Facts and decisions are on different topics, so a
 * decision may be seen before the announcement it is about.
 */
final class Candidates {
    private final Set<String> announced = new HashSet<>();
    private final Set<String> decided = new HashSet<>();
    private final Set<String> undecided = new HashSet<>();
    private final Queue<String> rejected = new ArrayDeque<>();
    private long nextNumber;

    void announced(ModelMerged candidate) {
        String id = candidate.getModelId();
        announced.add(id);
        if (!decided.contains(id)) {
            undecided.add(id);
        }
        candidate.getCandidateNumber().ifPresent(this::used);
    }

    void admitted(String id) {
        decided.add(id);
        undecided.remove(id);
    }

    void rejected(String id) {
        if (decided.add(id)) {
            rejected.add(id);
        }
        undecided.remove(id);
    }

    /** The number is spent, whether or not a candidate came of it. */
    void used(long number) {
        nextNumber = Math.max(nextNumber, number + 1);
    }

    long nextNumber() {
        return nextNumber;
    }

    int announcedCount() {
        return announced.size();
    }

    int inFlight() {
        return undecided.size();
    }

    boolean isAnnounced(String id) {
        return announced.contains(id);
    }

    /** A read-only view. */
    Set<String> ids() {
        return Collections.unmodifiableSet(announced);
    }

    /** The next rejected candidate whose weights are to be deleted. */
    Optional<String> pollRejected() {
        return Optional.ofNullable(rejected.poll());
    }
}
