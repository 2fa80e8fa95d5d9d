package io.acdc.archive.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsSpec;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jboss.logging.Logger;

/**
 * The group of all instances. The broker remembers the group's topology and refuses any other ("Topology updates are not
 * supported yet"), so a version with other stores makes the group anew, at the positions where the last version stopped.
 * The positions lie in a second group while that is done: it can be interrupted at any point and begun again.
 *
 * @param admin speaks to the broker
 * @param name of the group
 */
record StreamsGroup(Admin admin, String name) {
    private static final Logger LOG = Logger.getLogger(StreamsGroup.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * Makes the group accept instances with these changelogs.
     *
     * @param changelogs names of the changelog topics
     * @param patience how long to wait for instances of another version to leave
     * @throws IllegalStateException if they do not
     */
    void accept(Set<String> changelogs, Duration patience) {
        Optional<StreamsGroupDescription> known = describe();
        if (known.isPresent() && !changelogs(known.get()).equals(changelogs)) {
            awaitEmpty(patience);
            LOG.infof("group %s is made anew for this version's stores", name);
            await(admin.alterConsumerGroupOffsets(aside(), positions(name)).all());
            await(admin.deleteStreamsGroups(List.of(name)).all());
        }
        if (describe().isEmpty()) {
            takeBack();
        }
    }

    private void takeBack() {
        Map<TopicPartition, OffsetAndMetadata> positions = positionsAside();
        if (!positions.isEmpty()) {
            await(admin.alterConsumerGroupOffsets(name, positions).all());
            await(admin.deleteConsumerGroups(List.of(aside())).all());
        }
    }

    private void awaitEmpty(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (describe().filter(group -> !group.members().isEmpty()).isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "an archive service of another version is running in group %s; stop it first".formatted(name));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private String aside() {
        return name + "-positions";
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(String group) {
        return get(admin.listStreamsGroupOffsets(Map.of(group, new ListStreamsGroupOffsetsSpec()))
                .partitionsToOffsetAndMetadata(group));
    }

    private Map<TopicPartition, OffsetAndMetadata> positionsAside() {
        return find(admin.listConsumerGroupOffsets(aside()).partitionsToOffsetAndMetadata())
                .orElseGet(Map::of);
    }

    private Optional<StreamsGroupDescription> describe() {
        return find(admin.describeStreamsGroups(List.of(name)).all())
                .map(groups -> Optional.ofNullable(groups.get(name)).orElseThrow());
    }

    private static Set<String> changelogs(StreamsGroupDescription group) {
        Set<String> names = new TreeSet<>();
        group.subtopologies()
                .forEach(part -> names.addAll(part.stateChangelogTopics().keySet()));
        return names;
    }

    private static <T> Optional<T> find(KafkaFuture<T> future) {
        try {
            return Optional.of(future.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            throw new IllegalStateException("the broker does not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
    }

    private static void await(KafkaFuture<Void> future) {
        get(future.thenApply(done -> true));
    }

    private static <T> T get(KafkaFuture<T> future) {
        return find(future).orElseThrow(() -> new IllegalStateException("the group has gone meanwhile"));
    }
}
