package io.acdc.schemas.topics;

import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.topics.Topic.Partitioning;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Creates the catalogue's topics and publishes the writer schemas. Both can be repeated at will.
 *
 * @param populationPartitions partitions of the topics keyed by population; cannot be changed later, since a population
 *     would move to another partition
 * @param workPartitions partitions of the work that consumer groups divide: the most members that can work at once
 * @param replicationFactor copies of every partition
 */
public record TopicCreation(int populationPartitions, int workPartitions, short replicationFactor) {
    /** One broker on one machine. */
    public static TopicCreation local() {
        return new TopicCreation(4, 16, (short) 1);
    }

    /**
     * Creates what is missing, then publishes the schemas.
     *
     * @param clientConfiguration Kafka client configuration with at least {@code bootstrap.servers}
     */
    public void createAll(Map<String, Object> clientConfiguration) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(clientConfiguration)) {
            createMissing(admin);
        }
        publishSchemas(clientConfiguration);
    }

    private void createMissing(Admin admin) throws InterruptedException, ExecutionException {
        Set<String> existing = admin.listTopics().names().get();
        Collection<NewTopic> missing =
                topics().filter(topic -> !existing.contains(topic.name())).toList();
        try {
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            // Two processes may create at once; both want the same topics.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** The topics as they are created. */
    public Stream<NewTopic> topics() {
        Stream<NewTopic> events = Topics.all().stream()
                .map(topic -> topic(topic.name(), partitions(topic.partitioning()), topic.retention()));
        return Stream.concat(
                events,
                Stream.of(
                        topic(Topics.SCHEMAS, 1, Retention.COMPACTED),
                        topic(Topics.DEAD_LETTERS, 1, Retention.MONTHS)));
    }

    private NewTopic topic(String name, int partitions, Retention retention) {
        return new NewTopic(name, partitions, replicationFactor).configs(retention.configuration());
    }

    private int partitions(Partitioning partitioning) {
        return switch (partitioning) {
            case POPULATION -> populationPartitions;
            case WORK -> workPartitions;
            case QUEUE, SINGLE -> 1;
        };
    }

    private static void publishSchemas(Map<String, Object> clientConfiguration)
            throws InterruptedException, ExecutionException {
        try (Producer<String, String> producer =
                new KafkaProducer<>(clientConfiguration, new StringSerializer(), new StringSerializer())) {
            for (Map.Entry<String, Schema> own : SchemaCatalogue.own().entrySet()) {
                producer.send(new ProducerRecord<>(
                                Topics.SCHEMAS, own.getKey(), own.getValue().toString()))
                        .get();
            }
        }
    }
}
