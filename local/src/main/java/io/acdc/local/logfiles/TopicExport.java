package io.acdc.local.logfiles;

import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.container.ContainerWriter;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Writes one topic's file and adds up what goes into it. */
final class TopicExport implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final String topic;
    private final Path file;
    private final List<String> schemas;
    private final Predicate<ConsumerRecord<byte[], byte[]>> wanted;
    private final MessageDigest digest = Checksum.sha256();
    private final KeySequences sequences = KeySequences.withoutCheckpoints();
    private final ContainerWriter writer;
    private long records;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    TopicExport(
            Path directory, String topic, SchemaCatalogue catalogue, Predicate<ConsumerRecord<byte[], byte[]>> wanted)
            throws IOException {
        this.topic = topic;
        this.wanted = wanted;
        this.file = directory.resolve(topic + ".avro");
        Optional<Topic<?>> events = Topics.named(topic);
        this.schemas = events.map(known -> fingerprints(known, catalogue)).orElse(List.of());
        OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES), digest);
        this.writer = events.isPresent()
                ? ContainerWriter.ofEvents(out, events.get(), catalogue)
                : ContainerWriter.ofText(out, topic);
    }

    void append(ConsumerRecord<byte[], byte[]> record) throws IOException {
        if (!wanted.test(record)) {
            return;
        }
        writer.append(record);
        records++;
        first = Math.min(first, record.timestamp());
        last = Math.max(last, record.timestamp());
        if (ExportedTopics.keepsAll(topic)) {
            sequences.add(record);
        }
    }

    /** Closes the file and says what is in it. */
    TopicFile finish(int partitions) throws IOException {
        close();
        return new TopicFile(
                topic,
                file.getFileName().toString(),
                Files.size(file),
                HexFormat.of().formatHex(digest.digest()),
                records,
                writer.undecoded(),
                partitions,
                time(first),
                time(last),
                schemas,
                sequences.all());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private Optional<Instant> time(long millis) {
        return records == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static List<String> fingerprints(Topic<?> topic, SchemaCatalogue catalogue) {
        return catalogue.writersOf(topic.recordType().getName()).stream()
                .map(SchemaCatalogue::fingerprint)
                .toList();
    }
}
