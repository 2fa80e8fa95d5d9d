package io.acdc.schemas.work;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** One consumer in a work group, holding one item at most. For one thread. */
final class Membership implements AutoCloseable {
    private static final Duration LEAST_PATIENCE = Duration.ofMillis(2);
    private static final Duration MOST_PATIENCE = Duration.ofMillis(32);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final KafkaShareConsumer<String, byte[]> consumer;
    private Duration patience = LEAST_PATIENCE;

    private Membership(KafkaShareConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static Membership join(Map<String, Object> clientConfiguration, WorkGroup group) {
        KafkaShareConsumer<String, byte[]> consumer = new KafkaShareConsumer<>(
                configuration(clientConfiguration, group), new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(group.topic()));
        return new Membership(consumer);
    }

    /**
     * The next item, if one comes soon; tells the broker what became of the one before.
     *
     * <p>Soon is a matter of milliseconds: where the end of a transaction is next on the log, a poll is handed that in
     * place of an item, and waits for nothing for the rest of its time.
     */
    Optional<Delivery> next() {
        Optional<Delivery> next = StreamSupport.stream(consumer.poll(patience).spliterator(), false)
                .findFirst()
                .map(Delivery::of);
        Duration longer = patience.multipliedBy(2);
        boolean quick = next.isPresent();
        patience = quick ? LEAST_PATIENCE : longer.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : longer;
        return next;
    }

    /** Nobody gets the item again. The broker is told with the next question for an item. */
    void done(Delivery delivery) {
        consumer.acknowledge(delivery.record(), AcknowledgeType.ACCEPT);
    }

    /** Somebody gets the item again, now. */
    void release(Delivery delivery) {
        consumer.acknowledge(delivery.record(), AcknowledgeType.RELEASE);
        consumer.commitSync(FAREWELL);
    }

    /**
     * Makes the time of the item begin anew; false if it is no longer held. Not by way of the poll that the consumer's
     * documentation shows: that would go on to fetch, and hold, the next item.
     */
    boolean renew(Delivery delivery) {
        consumer.acknowledge(delivery.record(), AcknowledgeType.RENEW);
        boolean renewed = consumer.commitSync(FAREWELL).values().stream().allMatch(Optional::isEmpty);
        return renewed && handedOutAgain(delivery.record());
    }

    /** A renewed item counts as in hand once it was polled again, which is so at once. */
    private boolean handedOutAgain(ConsumerRecord<String, byte[]> renewed) {
        return StreamSupport.stream(consumer.poll(Duration.ZERO).spliterator(), false)
                .anyMatch(record -> record.partition() == renewed.partition() && record.offset() == renewed.offset());
    }

    @Override
    public void close() {
        consumer.close(FAREWELL);
    }

    private static Map<String, Object> configuration(Map<String, Object> clientConfiguration, WorkGroup group) {
        Map<String, Object> configuration = new HashMap<>(clientConfiguration);
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, group.name());
        configuration.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
        configuration.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        return configuration;
    }
}
