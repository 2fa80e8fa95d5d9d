package io.acdc.schemas.container;

import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.topics.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of one topic. An event's bytes are copied as its writer encoded them, after a look whether every
 * Avro tool will be able to read them; otherwise they are kept as bytes. The same records give the same file. Confined to
 * one thread.
 */
public final class ContainerWriter implements AutoCloseable {
    static final String TOPIC = "acdc.topic";
    static final String WRITERS = "acdc.writers";

    /** The only codec besides none that every implementation must have; its quickest level. */
    private static final CodecFactory CODEC = CodecFactory.deflateCodec(1);

    private static final int BLOCK_BYTES = 256 * 1024;
    private static final int NULL_BRANCH = 0;
    private static final int INT_BRANCH = 1;
    private static final int STRING_BRANCH = 1;
    private static final int BYTES_BRANCH = 2;

    private final DataFileWriter<Object> file;
    private final List<EventWriter> writers;
    private final Map<Long, Integer> writerIndex = new HashMap<>();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);
    private long undecoded;

    private ContainerWriter(DataFileWriter<Object> file, List<EventWriter> writers) {
        this.file = file;
        this.writers = writers;
        for (int i = 0; i < writers.size(); i++) {
            writerIndex.put(writers.get(i).fingerprintBits(), i);
        }
    }

    /**
     * A file for a topic of events.
     *
     * @param catalogue knows the schemas they may be written with
     */
    public static ContainerWriter ofEvents(OutputStream out, Topic<?> topic, SchemaCatalogue catalogue)
            throws IOException {
        List<EventWriter> writers = catalogue.writersOf(topic.recordType().getName()).stream()
                .map(EventWriter::of)
                .toList();
        return create(out, topic.name(), RecordSchema.ofEvents(writers), writers);
    }

    /** A file for a topic of anything else. */
    public static ContainerWriter ofText(OutputStream out, String topic) throws IOException {
        return create(out, topic, RecordSchema.ofText(), List.of());
    }

    private static ContainerWriter create(OutputStream out, String topic, Schema schema, List<EventWriter> writers)
            throws IOException {
        DataFileWriter<Object> file = new DataFileWriter<>(new GenericDatumWriter<>(schema));
        file.setCodec(CODEC);
        file.setSyncInterval(BLOCK_BYTES);
        file.setMeta(TOPIC, topic);
        file.setMeta(WRITERS, writers.stream().map(EventWriter::fingerprint).collect(Collectors.joining(",")));
        file.create(schema, out, SyncMarker.of(topic));
        return new ContainerWriter(file, List.copyOf(writers));
    }

    /** Appends a record. */
    public void append(ConsumerRecord<byte[], byte[]> record) throws IOException {
        buffer.reset();
        encoder.writeInt(record.partition());
        encoder.writeLong(record.offset());
        encoder.writeLong(record.timestamp());
        writeText(record.key());
        writeHeaders(record.headers());
        writeValue(record.value(), record.headers());
        encoder.flush();
        file.appendEncoded(ByteBuffer.wrap(buffer.toByteArray()));
    }

    /** How many values could not be read as events and were kept as bytes. */
    public long undecoded() {
        return undecoded;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void writeHeaders(Headers headers) throws IOException {
        Header[] all = headers.toArray();
        encoder.writeArrayStart();
        encoder.setItemCount(all.length);
        for (Header header : all) {
            encoder.startItem();
            encoder.writeString(header.key());
            writeText(header.value());
        }
        encoder.writeArrayEnd();
    }

    private void writeText(byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            encoder.writeIndex(NULL_BRANCH);
        } else {
            encoder.writeIndex(Text.isUtf8(bytes) ? STRING_BRANCH : BYTES_BRANCH);
            encoder.writeBytes(bytes);
        }
    }

    private void writeValue(byte @Nullable [] value, Headers headers) throws IOException {
        if (value == null) {
            encoder.writeIndex(NULL_BRANCH);
            encoder.writeIndex(NULL_BRANCH);
        } else if (writers.isEmpty()) {
            encoder.writeIndex(NULL_BRANCH);
            writeText(value);
        } else {
            writeEvent(value, Framing.of(value, headers));
        }
    }

    private void writeEvent(byte[] value, Optional<Framing> framing) throws IOException {
        Optional<Integer> writer = framing.flatMap(frame -> writerOf(value, frame));
        if (framing.isPresent() && writer.isPresent()) {
            writeRegistryId(framing.get());
            encoder.writeIndex(1 + writer.get());
            encoder.writeFixed(
                    value, framing.get().bytes(), value.length - framing.get().bytes());
        } else {
            undecoded++;
            encoder.writeIndex(NULL_BRANCH);
            encoder.writeIndex(1 + writers.size());
            encoder.writeBytes(value);
        }
    }

    private void writeRegistryId(Framing framing) throws IOException {
        if (framing.registryId().isPresent()) {
            encoder.writeIndex(INT_BRANCH);
            encoder.writeInt(framing.registryId().getAsInt());
        } else {
            encoder.writeIndex(NULL_BRANCH);
        }
    }

    private Optional<Integer> writerOf(byte[] value, Framing framing) {
        return Optional.ofNullable(writerIndex.get(framing.fingerprint()))
                .filter(index -> writers.get(index).wrote(value, framing.bytes()));
    }
}
