package io.acdc.benchmarks.distribution;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A topic of items, written in transactions of two, as an archive service asks for one candidate: in the same batch when
 * they come to the same partition.
 */
final class WorkLog implements AutoCloseable {
    private static final int ITEMS_OF_A_CANDIDATE = 2;

    private final String topic;
    private final KafkaProducer<String, byte[]> producer;
    private int written;

    WorkLog(String bootstrap, String topic, int partitions) throws InterruptedException, ExecutionException {
        this.topic = topic;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        }
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "transactional.id", topic, "linger.ms", 100),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Appends the items of candidates; they are numbered from 0 over all calls. */
    void append(List<Long> millis) {
        for (int first = 0; first < millis.size(); first += ITEMS_OF_A_CANDIDATE) {
            producer.beginTransaction();
            millis.subList(first, Math.min(millis.size(), first + ITEMS_OF_A_CANDIDATE))
                    .forEach(this::send);
            producer.commitTransaction();
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(long millis) {
        byte[] value = Long.toString(millis).getBytes(StandardCharsets.UTF_8);
        // Committing fails if sending does.
        var _ = producer.send(new ProducerRecord<>(topic, Integer.toString(written++), value));
    }
}
