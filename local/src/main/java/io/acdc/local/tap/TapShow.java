package io.acdc.local.tap;

import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.log.PublishedSchema;
import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Goes through records and writes those that are wanted. */
final class TapShow {
    private final TapRequest request;
    private final TapPartitions partitions;
    private final SchemaCatalogue schemas;
    private final PayloadReader payloads;
    private final RecordLines lines;
    private long left;

    TapShow(TapRequest request, TapPartitions partitions, SchemaCatalogue schemas, RecordLines lines) {
        this.request = request;
        this.partitions = partitions;
        this.schemas = schemas;
        this.payloads = new PayloadReader(schemas);
        this.lines = lines;
        this.left = request.limit().orElse(Long.MAX_VALUE);
    }

    void run(PartitionReading reading) throws IOException {
        while (left > 0 && (request.follow() || !reading.isAtEnd())) {
            for (ConsumerRecord<byte[], byte[]> record : reading.next()) {
                if (request.follow() || reading.wasThere(record)) {
                    show(record);
                }
            }
            // Whoever follows wants to see now what is there now.
            lines.flush();
        }
    }

    private void show(ConsumerRecord<byte[], byte[]> record) throws IOException {
        if (record.topic().equals(Topics.SCHEMAS)) {
            PublishedSchema.parse(record).ifPresent(schemas::add);
        }
        if (left > 0 && isWanted(record)) {
            TappedRecord tapped = payloads.read(record);
            if (request.filter().passes(tapped)) {
                lines.write(tapped);
                left--;
            }
        }
    }

    private boolean isWanted(ConsumerRecord<byte[], byte[]> record) {
        return partitions.shown().contains(record.topic())
                && request.since().stream().allMatch(moment -> record.timestamp() >= moment.toEpochMilli());
    }
}
