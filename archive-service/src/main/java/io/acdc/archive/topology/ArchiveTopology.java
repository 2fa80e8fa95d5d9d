package io.acdc.archive.topology;

import io.acdc.archive.state.StoreNames;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;

/** Which topics go in and which come out. */
public final class ArchiveTopology {
    /** Facts and settings: co-partitioned by population, so that a population's are read by one stream task. */
    public static final List<String> INBOUND = List.of(
            Topics.POPULATIONS.name(),
            Topics.TASKS_PROPOSED.name(),
            Topics.TASKS_WITHDRAWN.name(),
            Topics.TASK_ROUNDS.name(),
            Topics.MODELS_MERGED.name(),
            Topics.EVALUATIONS_COMPLETED.name());

    /** What the archive says. */
    public static final List<String> OUTBOUND = List.of(
            Topics.ARCHIVE_DECISIONS.name(),
            Topics.EVALUATIONS_REQUESTED.name(),
            Topics.ARCHIVE_MODELS.name(),
            Topics.ARCHIVE_TASKS.name(),
            Topics.DEAD_LETTERS);

    private static final String ARCHIVE = "archive";

    private ArchiveTopology() {}

    /** The topology. */
    public static Topology build(Surroundings surroundings) {
        Topology topology = new Topology();
        INBOUND.forEach(
                topic -> topology.addSource(topic, new StringDeserializer(), new ByteArrayDeserializer(), topic));
        topology.addProcessor(ARCHIVE, () -> new ArchiveProcessor(surroundings), INBOUND.toArray(String[]::new));
        StoreNames.builders().forEach(store -> topology.addStateStore(store, ARCHIVE));
        OUTBOUND.forEach(topic ->
                topology.addSink(sink(topic), topic, new StringSerializer(), new ByteArraySerializer(), ARCHIVE));
        return topology;
    }

    /** Name of the node that writes to a topic. */
    static String sink(String topic) {
        return "to-" + topic;
    }
}
