package io.acdc.evaluatorkit.population;

import io.acdc.evaluatorkit.log.KafkaSettings;
import io.acdc.evaluatorkit.log.WriterSchemas;
import io.acdc.schemas.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads what the followed populations need, on the thread that takes work: a decision that work rests on is on the log
 * before the work is, so reading the decisions to their end after the work was found leaves none out. For one thread,
 * but for {@link #wakeup}.
 */
public final class PopulationLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final FollowedPopulations populations;
    private final WriterSchemas schemas;
    private final KafkaConsumer<String, byte[]> decisions;
    /** Sees where topics really end: records of open transactions are not readable yet, but will be. */
    private final KafkaConsumer<String, byte[]> ends;

    private final String workTopic;
    private List<TopicPartition> workPartitions = List.of();
    private List<TopicPartition> partitions = List.of();
    private Map<TopicPartition, Long> covered = Map.of();

    /**
     * Connects to nothing yet.
     *
     * @param workTopic where the work comes from
     */
    public PopulationLog(
            KafkaSettings settings, FollowedPopulations populations, WriterSchemas schemas, String workTopic) {
        this.populations = populations;
        this.schemas = schemas;
        this.workTopic = workTopic;
        this.decisions = consumer(settings.committedReader("decisions"));
        this.ends = consumer(settings.endReader("ends"));
    }

    /** Waits for broker and topics, and takes in everything there is. */
    public void open() {
        workPartitions = await(List.of(workTopic));
        // First the schemas, which the rest is read by.
        begin(List.of(Topics.SCHEMAS));
        List<String> topics = new ArrayList<>(FollowedPopulations.topics());
        topics.add(Topics.SCHEMAS);
        begin(topics);
    }

    /** Takes in what has come meanwhile, waiting at most so long for it. */
    public void follow(Duration patience) {
        read(patience);
    }

    /** Takes in everything that is on the topics now. */
    public void catchUp() {
        Map<TopicPartition, Long> work = ends.endOffsets(workPartitions);
        Map<TopicPartition, Long> target = ends.endOffsets(partitions);
        while (target.entrySet().stream().anyMatch(end -> decisions.position(end.getKey()) < end.getValue())) {
            read(POLL);
        }
        covered = Map.copyOf(work);
    }

    /** Whether everything was taken in that the work of that record can rest on. */
    public boolean covers(ConsumerRecord<?, ?> record) {
        return record.offset() < covered.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }

    /** Whatever is being waited for is given up with a {@link WakeupException}. From any thread. */
    public void wakeup() {
        decisions.wakeup();
        ends.wakeup();
    }

    @Override
    public void close() {
        decisions.close();
        ends.close();
    }

    private void begin(Collection<String> topics) {
        partitions = await(topics);
        decisions.assign(partitions);
        decisions.seekToBeginning(partitions);
        catchUp();
    }

    private void read(Duration patience) {
        ConsumerRecords<String, byte[]> records = decisions.poll(patience);
        records.records(Topics.SCHEMAS).forEach(schemas::take);
        FollowedPopulations.topics().forEach(topic -> records.records(topic).forEach(populations::take));
    }

    private List<TopicPartition> await(Collection<String> topics) {
        return topics.stream().flatMap(topic -> awaitTopic(topic).stream()).toList();
    }

    /** An evaluator may start before the topics are created. */
    private List<TopicPartition> awaitTopic(String topic) {
        while (true) {
            List<PartitionInfo> found = decisions.partitionsFor(topic);
            if (found != null && !found.isEmpty()) {
                return found.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> configuration) {
        return new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
