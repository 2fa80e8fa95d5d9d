package io.acdc.local.publish;

import io.acdc.events.Population;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventEncoder;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes population records: settings and whether candidates shall be bred. */
public final class PopulationWriter implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;
    private static final String SOURCE = "/acdc/local";

    private final EventRecords records;
    private final Producer<String, byte[]> producer;

    /**
     * A writer to a broker.
     *
     * @param encoder how values are written
     */
    public PopulationWriter(String bootstrap, EventEncoder encoder) {
        this.records = new EventRecords(EventCodec.ofThisBuild(), encoder, SOURCE);
        Map<String, Object> configuration =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Publishes and waits until the broker has it.
     *
     * @throws AcdcFailure when the broker does not take it
     */
    public void write(Population population) throws InterruptedException {
        try {
            producer.send(records.toRecord(Topics.POPULATIONS, population)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw AcdcFailure.couldNotRun("the broker did not take the record of population %s: %s"
                    .formatted(population.getName(), failure.getMessage()));
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
