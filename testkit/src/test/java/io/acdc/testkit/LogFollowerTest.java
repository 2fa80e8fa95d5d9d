package io.acdc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.schemas.log.LogFollower;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LogFollowerTest {
    private static final int PATIENCE_SECONDS = 30;
    private static EmbeddedKafka kafka;
    private static EventLog log;

    private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    @BeforeAll
    static void startBroker() {
        kafka = EmbeddedKafka.start();
        log = new EventLog(kafka.bootstrapServers());
    }

    @AfterAll
    static void stopBroker() {
        log.close();
        kafka.close();
    }

    @Test
    void shouldBeCaughtUpOnAnEmptyTopicAndGoOnWithWhatIsAppended() throws Exception {
        // Given
        create("empty");

        // When
        try (LogFollower follower = follow("empty")) {
            await(follower.caughtUp());
            append("empty", "later");

            // Then
            assertThat(next()).isEqualTo("later");
        }
    }

    @Test
    void shouldHaveHandledEverythingThatWasThereWhenItIsCaughtUp() throws Exception {
        // Given
        create("filled");
        for (int number = 0; number < 50; number++) {
            append("filled", "event " + number);
        }

        // When
        try (LogFollower follower = follow("filled")) {
            await(follower.caughtUp());

            // Then
            assertThat(handled).hasSize(50).startsWith("event 0").endsWith("event 49");
        }
    }

    @Test
    void shouldCatchUpPastTransactionMarkersAndSkipWhatWasAborted() throws Exception {
        // Given
        create("transactional");
        try (KafkaProducer<String, byte[]> producer = transactionalProducer()) {
            producer.initTransactions();
            sendInTransaction(producer, "committed");
            producer.commitTransaction();
            sendInTransaction(producer, "aborted");
            producer.abortTransaction();
        }

        // When
        try (LogFollower follower = follow("transactional")) {
            await(follower.caughtUp());

            // Then
            assertThat(handled).containsExactly("committed");
        }
    }

    @Test
    void shouldWaitForATopicThatIsCreatedAfterFollowingBegan() throws Exception {
        // When
        try (LogFollower follower = follow("late")) {
            create("late");
            append("late", "at last");

            // Then
            assertThat(next()).isEqualTo("at last");
            await(follower.caughtUp());
        }
    }

    @Test
    void shouldLeaveAPartitionAloneWhileItIsHeld() throws Exception {
        // Given
        create("held");
        create("free");
        AtomicBoolean holding = new AtomicBoolean(true);
        TopicPartition held = new TopicPartition("held", 0);

        // When
        try (LogFollower follower = LogFollower.follow(
                kafka.clientConfiguration(),
                List.of("held", "free"),
                this::note,
                _ -> holding.get() ? Set.of(held) : Set.of())) {
            await(follower.caughtUp());
            append("held", "later");
            append("free", "at once");

            // Then
            assertThat(next()).isEqualTo("at once");

            // When
            holding.set(false);

            // Then
            assertThat(next()).isEqualTo("later");
        }
    }

    @Test
    void shouldEndWithTheHandlersException() throws Exception {
        // Given
        create("broken");
        append("broken", "event");

        // When
        try (LogFollower follower = follow("broken", record -> {
            throw new IllegalStateException("cannot handle");
        })) {
            // Then
            assertThatThrownBy(() -> await(follower.ended()))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("cannot handle");
            assertThat(follower.caughtUp()).isCompletedExceptionally();
        }
    }

    @Test
    void shouldEndNormallyAndSoonWhenClosed() throws Exception {
        // Given
        create("closing");
        LogFollower follower = follow("closing");
        await(follower.caughtUp());
        long before = System.nanoTime();

        // When
        follower.close();

        // Then
        assertThat(follower.ended()).isCompleted();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void shouldEndWhenClosedWhileItWaitsForATopic() throws Exception {
        // Given
        LogFollower follower = follow("never-created");

        // When
        CompletableFuture<Void> closed = CompletableFuture.runAsync(follower::close);

        // Then
        await(closed);
        assertThat(follower.ended()).isCompleted();
    }

    private LogFollower follow(String topic) {
        return follow(topic, this::note);
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        handled.add(new String(record.value(), StandardCharsets.UTF_8));
    }

    private static LogFollower follow(String topic, Consumer<ConsumerRecord<String, byte[]>> handler) {
        return LogFollower.follow(kafka.clientConfiguration(), List.of(topic), handler);
    }

    private String next() throws InterruptedException {
        String value = handled.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return value == null ? "nothing within %d s".formatted(PATIENCE_SECONDS) : value;
    }

    private static void await(CompletableFuture<Void> future) throws Exception {
        future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void create(String topic) throws Exception {
        try (Admin admin = Admin.create(kafka.clientConfiguration())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void append(String topic, String value) {
        log.append(new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8)));
    }

    private static void sendInTransaction(KafkaProducer<String, byte[]> producer, String value) throws Exception {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>("transactional", value.getBytes(StandardCharsets.UTF_8)))
                .get();
    }

    private static KafkaProducer<String, byte[]> transactionalProducer() {
        Map<String, Object> configuration = new HashMap<>(kafka.clientConfiguration());
        configuration.put("transactional.id", "test");
        return new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
    }
}
