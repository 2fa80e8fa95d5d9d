package io.acdc.schemas.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/**
 * Tells the broker about a work group before anybody joins it, and lets it go on where the consumer group before it
 * stopped. May be repeated, and by several at once.
 */
record GroupPreparation(Admin admin, WorkGroup group) {

    /**
     * Returns whether the group may be joined: not before its topic is there.
     *
     * @throws KafkaException when the broker refuses
     */
    boolean attempt() throws InterruptedException {
        if (!get(admin.listTopics().names()).contains(group.topic())) {
            return false;
        }
        configure();
        goOnFromPredecessor();
        return true;
    }

    private void configure() throws InterruptedException {
        List<AlterConfigOp> changes = group.settings().entrySet().stream()
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), OpType.SET))
                .toList();
        Map<ConfigResource, Collection<AlterConfigOp>> configuration =
                Map.of(new ConfigResource(ConfigResource.Type.GROUP, group.name()), changes);
        get(admin.incrementalAlterConfigs(configuration).all());
    }

    private void goOnFromPredecessor() throws InterruptedException {
        if (group.predecessor().isEmpty() || !ownPositions().isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> positions = positionsOf(group.predecessor().get());
        if (!positions.isEmpty()) {
            try {
                get(admin.alterShareGroupOffsets(group.name(), positions).all());
            } catch (GroupNotEmptyException joined) {
                // Another member came first and has done this.
            }
        }
    }

    private Map<TopicPartition, ?> ownPositions() throws InterruptedException {
        return get(admin.listShareGroupOffsets(Map.of(group.name(), new ListShareGroupOffsetsSpec()))
                .partitionsToOffsetInfo(group.name()));
    }

    private Map<TopicPartition, Long> positionsOf(String consumerGroup) throws InterruptedException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        get(admin.listConsumerGroupOffsets(consumerGroup).partitionsToOffsetAndMetadata(consumerGroup))
                .forEach((partition, position) -> {
                    if (partition.topic().equals(group.topic()) && position != null) {
                        positions.put(partition, position.offset());
                    }
                });
        return positions;
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e.getCause());
        }
    }
}
