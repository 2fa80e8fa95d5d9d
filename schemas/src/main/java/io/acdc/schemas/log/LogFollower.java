package io.acdc.schemas.log;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads whole topics from the beginning, committed records only, and goes on with what is appended. Belongs to no
 * consumer group: every follower sees everything, and a restarted one sees everything again.
 *
 * <p>{@link #caughtUp} completes once everything that was on the topics when following began has been handled, so a
 * service can rebuild its view before it acts on it. The handler runs on one thread, in partition order. When it throws,
 * following ends and {@link #ended} fails.
 */
public final class LogFollower implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<ConsumerRecord<String, byte[]>> handler;
    private final Brake brake;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** Holds back a handler's reading, so that it never has to keep more than it wants to. */
    @FunctionalInterface
    public interface Brake {
        /**
         * Asked after every reading, on the handler's thread.
         *
         * @param lag how many offsets of a partition are not read yet; {@code Long.MAX_VALUE} when that is not known
         * @return the partitions to leave alone until asked again
         */
        Set<TopicPartition> held(ToLongFunction<TopicPartition> lag);
    }

    private LogFollower(
            Map<String, Object> clientConfiguration, Consumer<ConsumerRecord<String, byte[]>> handler, Brake brake) {
        this.consumer = new KafkaConsumer<>(clientConfiguration, new StringDeserializer(), new ByteArrayDeserializer());
        this.handler = handler;
        this.brake = brake;
    }

    /**
     * Begins to follow.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @param topics existing topics
     */
    public static LogFollower follow(
            Map<String, Object> clientConfiguration,
            Collection<String> topics,
            Consumer<ConsumerRecord<String, byte[]>> handler) {
        return follow(clientConfiguration, topics, handler, _ -> Set.of());
    }

    /**
     * Begins to follow, holding partitions back when asked to.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @param topics existing topics
     */
    public static LogFollower follow(
            Map<String, Object> clientConfiguration,
            Collection<String> topics,
            Consumer<ConsumerRecord<String, byte[]>> handler,
            Brake brake) {
        LogFollower follower = new LogFollower(configuration(clientConfiguration), handler, brake);
        Thread.ofPlatform()
                .name("log-follower-" + String.join(",", topics))
                .daemon(true)
                .start(() -> follower.run(topics));
        return follower;
    }

    /** Completes when everything that was there at the beginning has been handled. */
    public CompletableFuture<Void> caughtUp() {
        return caughtUp;
    }

    /** Completes when following ended: normally after {@link #close}, exceptionally when reading or handling failed. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Ends following and waits for the handler to return. */
    @Override
    public void close() {
        consumer.wakeup();
        ended.handle((nothing, failure) -> Boolean.TRUE).join();
    }

    private void run(Collection<String> topics) {
        try (consumer) {
            Map<TopicPartition, Long> ends = assign(topics);
            while (!caughtUp.isDone()) {
                read();
                completeWhenReached(ends);
            }
            while (true) {
                read();
            }
        } catch (WakeupException closed) {
            end(closed);
            ended.complete(null);
        } catch (RuntimeException failure) {
            end(failure);
            ended.completeExceptionally(failure);
        }
    }

    private void read() {
        consumer.poll(POLL).forEach(handler);
        Set<TopicPartition> held = brake.held(this::lag);
        if (!held.equals(consumer.paused())) {
            consumer.resume(consumer.paused());
            consumer.pause(held);
        }
    }

    private long lag(TopicPartition partition) {
        return consumer.currentLag(partition).orElse(Long.MAX_VALUE);
    }

    private void end(RuntimeException cause) {
        caughtUp.completeExceptionally(cause);
    }

    private Map<TopicPartition, Long> assign(Collection<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> awaitTopic(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer.endOffsets(partitions);
    }

    /** A service may start before its topics are created. */
    private List<PartitionInfo> awaitTopic(String topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        while (partitions == null || partitions.isEmpty()) {
            LockSupport.parkNanos(POLL.toNanos());
            partitions = consumer.partitionsFor(topic);
        }
        return partitions;
    }

    private void completeWhenReached(Map<TopicPartition, Long> ends) {
        // position() also passes transaction markers, which are counted in the end offset but never delivered.
        if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            caughtUp.complete(null);
        }
    }

    private static Map<String, Object> configuration(Map<String, Object> clientConfiguration) {
        Map<String, Object> configuration = CommittedRecords.configuration(clientConfiguration);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        return configuration;
    }
}
