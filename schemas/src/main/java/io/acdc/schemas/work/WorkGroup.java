package io.acdc.schemas.work;

import io.acdc.schemas.topics.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Those who share work items: a share group of Kafka (KIP-932), and what the broker is told about it.
 *
 * @param name the group's id on the broker
 * @param topic where its work items are
 * @param predecessor id of the consumer group that took these items in earlier releases, if one did
 * @param lock how long an item stays with a member that the broker hears nothing of, its connection still open
 * @param deliveries how often an item is handed out before it is given up
 */
public record WorkGroup(String name, String topic, Optional<String> predecessor, Duration lock, int deliveries) {
    /** The least that brokers allow where nobody has changed that. */
    private static final Duration SHORTEST_LOCK = Duration.ofSeconds(15);

    /** More than a working system ever needs, even where evaluators are stopped and started all the time. */
    private static final int USUAL_DELIVERIES = 5;

    /**
     * The broker drops items silently at its own limit. It allows ten; what is left above {@link #deliveries} is for
     * members that end while they give an item up.
     */
    private static final int LIMIT_OF_BROKER = 10;

    public WorkGroup {
        if (deliveries < 1 || deliveries >= LIMIT_OF_BROKER) {
            throw new IllegalArgumentException("an item is handed out 1 to %d times before it is given up, not %d"
                    .formatted(LIMIT_OF_BROKER - 1, deliveries));
        }
    }

    /** A group for the items of that topic, with the shortest lock and the usual number of deliveries. */
    public static WorkGroup on(String topic, String name) {
        return new WorkGroup(name, topic, Optional.empty(), SHORTEST_LOCK, USUAL_DELIVERIES);
    }

    /** The evaluators of a kind that is a population's own: until release 4 they were a consumer group. */
    public static WorkGroup ofOwnKind(String kind) {
        WorkGroup group = on(Topics.EVALUATIONS_REQUESTED.name(), "evaluators." + kind);
        return new WorkGroup(group.name, group.topic, Optional.of("evaluators"), group.lock, group.deliveries);
    }

    /** The evaluators of a further kind and version: every one of them is asked by items of its own. */
    public static WorkGroup ofFurtherKind(String kind, String version) {
        return on(Topics.EVALUATIONS_REQUESTED.name(), "evaluators.%s.%s".formatted(kind, version));
    }

    /** The same with another lock. */
    public WorkGroup withLock(Duration changed) {
        return new WorkGroup(name, topic, predecessor, changed, deliveries);
    }

    /** The same with another number of deliveries. */
    public WorkGroup withDeliveries(int changed) {
        return new WorkGroup(name, topic, predecessor, lock, changed);
    }

    /** Settings of the group on the broker: nothing is skipped, and what a transaction took back is no work. */
    Map<String, String> settings() {
        return Map.of(
                "share.auto.offset.reset",
                "earliest",
                "share.isolation.level",
                "read_committed",
                "share.record.lock.duration.ms",
                Long.toString(lock.toMillis()),
                "share.delivery.count.limit",
                Integer.toString(LIMIT_OF_BROKER));
    }

    /** Often enough that two renewals may be late. */
    Duration renewal() {
        return lock.dividedBy(3);
    }
}
