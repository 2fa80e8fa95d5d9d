package io.acdc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.acdc.schemas.topics.Topics;
import io.acdc.schemas.work.Delivery;
import io.acdc.schemas.work.Outcome;
import io.acdc.schemas.work.WorkGroup;
import io.acdc.schemas.work.WorkTaker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** One broker for all; each test has a group of its own and starts it where the topic ends. */
class WorkTakerTest {
    private static final String TOPIC = Topics.EVALUATIONS_REQUESTED.name();
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration NO_GRACE = Duration.ZERO;

    private static EmbeddedKafka kafka;
    private static KafkaProducer<String, byte[]> producer;

    private WorkGroup group;

    @BeforeAll
    static void startBroker() {
        kafka = EmbeddedKafka.startWithTopics();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "archive"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    @AfterAll
    static void stopBroker() {
        producer.close();
        kafka.close();
    }

    /** A consumer group of an earlier release has taken everything that other tests wrote. */
    @BeforeEach
    void finishWhatIsThere(TestInfo test) {
        String predecessor = "consumer-group-" + test.getDisplayName();
        WorkGroup plain = WorkGroup.on(TOPIC, "share-group-" + test.getDisplayName());
        group = new WorkGroup(plain.name(), TOPIC, Optional.of(predecessor), plain.lock(), plain.deliveries());
        commitEnd(predecessor);
    }

    @Test
    void shouldHandOutWhatIsCommittedOnceAndLeaveOutWhatIsTakenBack() throws InterruptedException {
        // Given
        writeAndTakeBack("never-asked");
        write("first", "second");
        RecordingHandler handler = new RecordingHandler();

        // When
        WorkTaker taker = start(handler);
        List<Delivery> deliveries = handler.awaitHandled(2);
        taker.close(GRACE);
        RecordingHandler next = new RecordingHandler();
        WorkTaker after = start(next);
        write("third");

        // Then
        assertThat(deliveries).extracting(WorkTakerTest::content).containsExactly("first", "second");
        assertThat(next.awaitHandled(1)).extracting(WorkTakerTest::content).containsExactly("third");
        after.close(GRACE);
    }

    @Test
    void shouldHandOutAgainWhatWasReturnedAndGiveItUpInTheEnd() throws InterruptedException {
        // Given
        group = group.withDeliveries(2);
        RecordingHandler handler = new RecordingHandler();
        handler.answer(new Outcome.Returned("the server is down"));
        write("hopeless");

        // When
        WorkTaker taker = start(handler);

        // Then
        assertThat(handler.awaitGivenUp())
                .contains("handed out 2 times")
                .endsWith("last returned because: the server is down");
        assertThat(handler.awaitHandled(2)).extracting(Delivery::number).containsExactly(1, 2);
        taker.close(GRACE);
    }

    @Test
    void shouldHandBackWhatIsNotFinishedWithinTheGrace() throws InterruptedException {
        // Given
        RecordingHandler stuck = new RecordingHandler();
        stuck.holdBack();
        write("long");
        WorkTaker first = start(stuck);
        stuck.awaitHandled(1);

        // When
        first.close(NO_GRACE);
        RecordingHandler other = new RecordingHandler();
        WorkTaker second = start(other);

        // Then
        assertThat(other.awaitHandled(1))
                .extracting(WorkTakerTest::content, Delivery::number)
                .containsExactly(tuple("long", 2));
        stuck.release();
        second.close(GRACE);
    }

    @Test
    void shouldFinishTheItemInHandWithinTheGraceAndTakeNoOther() throws InterruptedException {
        // Given
        RecordingHandler slow = new RecordingHandler();
        slow.holdBack();
        write("in-hand", "next");
        WorkTaker taker = start(slow);
        slow.awaitHandled(1);

        // When
        Thread stopping = Thread.ofVirtual().start(() -> taker.close(GRACE));
        slow.release();
        stopping.join();
        RecordingHandler other = new RecordingHandler();
        WorkTaker second = start(other);

        // Then
        assertThat(other.awaitHandled(1)).extracting(WorkTakerTest::content).containsExactly("next");
        second.close(GRACE);
    }

    private WorkTaker start(RecordingHandler handler) {
        return WorkTaker.start(kafka.clientConfiguration(), group, handler, System.err::println);
    }

    private static String content(Delivery delivery) {
        return new String(delivery.record().value(), StandardCharsets.UTF_8);
    }

    private static void write(String... items) {
        producer.beginTransaction();
        List.of(items).forEach(WorkTakerTest::send);
        producer.commitTransaction();
    }

    private static void writeAndTakeBack(String item) {
        producer.beginTransaction();
        send(item);
        producer.flush();
        producer.abortTransaction();
    }

    private static void send(String item) {
        var _ = producer.send(new ProducerRecord<>(TOPIC, item, item.getBytes(StandardCharsets.UTF_8)));
    }

    private static void commitEnd(String consumerGroup) {
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", consumerGroup, "enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.assign(List.of(partition));
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(end)));
        }
    }
}
