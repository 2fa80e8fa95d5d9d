package io.acdc.schemas.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads what {@link ContainerWriter} wrote, block by block, and gives back every record as it was on its topic. Confined
 * to one thread.
 */
public final class ContainerReader implements AutoCloseable {
    private final DataFileStream<Object> file;
    private final RecordReading reading;

    private ContainerReader(DataFileStream<Object> file, RecordReading reading) {
        this.file = file;
        this.reading = reading;
    }

    /**
     * Reads the header.
     *
     * @throws IOException if this is no container file, or not one of a topic's records
     */
    public static ContainerReader open(InputStream in) throws IOException {
        try {
            DataFileStream<Object> file = new DataFileStream<>(in, new GenericDatumReader<>());
            String topic = meta(file, ContainerWriter.TOPIC).orElse("");
            return new ContainerReader(file, new RecordReading(topic, branches(file)));
        } catch (AvroRuntimeException noSchema) {
            throw new IOException("no readable schema: " + noSchema.getMessage(), noSchema);
        }
    }

    /** The topic the records were on. */
    public String topic() {
        return reading.topic();
    }

    /** What takes the records. */
    @FunctionalInterface
    public interface RecordHandler {
        /** Takes the next record. */
        void handle(ConsumerRecord<byte[], byte[]> record) throws IOException;
    }

    /**
     * Hands every record over, in the file's order.
     *
     * @return how many there were; a file that was cut short has fewer than were written
     * @throws IOException if the file is damaged
     */
    public long forEach(RecordHandler handler) throws IOException {
        long count = 0;
        try {
            while (file.hasNext()) {
                ByteBuffer block = file.nextBlock();
                count += readBlock(BinaryCursor.over(block), handler);
            }
            return count;
        } catch (AvroRuntimeException damaged) {
            throw new IOException("damaged: " + damaged.getMessage(), damaged);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private long readBlock(BinaryCursor block, RecordHandler handler) throws IOException {
        long records = file.getBlockCount();
        for (long i = 0; i < records; i++) {
            handler.handle(reading.next(block));
        }
        if (!block.isAtEnd()) {
            throw new IOException("damaged: more bytes than records in a block");
        }
        return records;
    }

    private static List<ValueBranch> branches(DataFileStream<Object> file) throws IOException {
        Schema schema = file.getSchema();
        if (!hasOurFields(schema)) {
            throw new IOException("not a container of a topic's records");
        }
        List<String> writers = Arrays.stream(
                        meta(file, ContainerWriter.WRITERS).orElse("").split(",", -1))
                .filter(fingerprint -> !fingerprint.isEmpty())
                .toList();
        return ValueBranch.of(schema.getField("value").schema(), writers);
    }

    private static boolean hasOurFields(Schema schema) {
        return schema.getType() == Schema.Type.RECORD
                && schema.getFields().stream().map(Schema.Field::name).toList().equals(RecordSchema.FIELDS);
    }

    private static Optional<String> meta(DataFileStream<Object> file, String name) {
        return Optional.ofNullable(file.getMetaString(name));
    }
}
