package io.acdc.local.tap;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.log.PublishedSchemas;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

/**
 * Shows records of topics as JSON lines.
 *
 * @param clientConfiguration at least {@code bootstrap.servers}
 * @param request which records
 */
public record Tap(Map<String, Object> clientConfiguration, TapRequest request) {
    /**
     * Writes until the topics end or enough has been shown.
     *
     * @throws AcdcFailure when a topic is not there or the broker is not to be reached any longer
     * @throws IOException when the output takes no more
     */
    public void run(OutputStream out) throws IOException {
        try (Consumer<byte[], byte[]> consumer = PartitionReading.consumer(clientConfiguration)) {
            TapPartitions partitions = TapPartitions.choose(request, consumer.listTopics());
            SchemaCatalogue schemas = PublishedSchemas.read(clientConfiguration);
            PartitionReading reading = PartitionReading.begin(consumer, partitions.read(), request.since());
            new TapShow(request, partitions, schemas, new RecordLines(out)).run(reading);
        } catch (KafkaException failure) {
            throw AcdcFailure.couldNotRun("the topics on %s could not be read: %s"
                    .formatted(clientConfiguration.get("bootstrap.servers"), failure.getMessage()));
        }
    }
}
