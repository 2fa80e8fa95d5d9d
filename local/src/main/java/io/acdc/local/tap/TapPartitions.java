package io.acdc.local.tap;

import io.acdc.schemas.topics.PopulationPartition;
import io.acdc.schemas.topics.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * What is read and what of it is shown.
 *
 * @param shown names of the topics the user wants
 * @param read where their records can be; while following also the schemas, since new ones may be published
 */
record TapPartitions(Set<String> shown, List<TopicPartition> read) {
    TapPartitions {
        shown = Set.copyOf(shown);
        read = List.copyOf(read);
    }

    /**
     * The partitions a request needs.
     *
     * @param cluster the topics there are
     */
    static TapPartitions choose(TapRequest request, Map<String, List<PartitionInfo>> cluster) {
        List<String> names = TopicNames.resolve(request.topics(), cluster.keySet());
        Stream<String> unseen = request.follow()
                ? Stream.of(Topics.SCHEMAS).filter(name -> cluster.containsKey(name) && !names.contains(name))
                : Stream.empty();
        List<TopicPartition> partitions = Stream.concat(names.stream(), unseen)
                .flatMap(name -> partitions(
                        cluster.getOrDefault(name, List.of()), request.filter().population()))
                .toList();
        return new TapPartitions(Set.copyOf(names), partitions);
    }

    private static Stream<TopicPartition> partitions(Collection<PartitionInfo> topic, Optional<String> population) {
        return topic.stream()
                .filter(partition -> population.stream().allMatch(name -> canHold(partition, topic.size(), name)))
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
    }

    private static boolean canHold(PartitionInfo partition, int partitions, String population) {
        OptionalInt only = PopulationPartition.of(partition.topic(), population, partitions);
        return only.isEmpty() || only.getAsInt() == partition.partition();
    }
}
