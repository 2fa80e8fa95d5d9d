package io.acdc.schemas.container;

import static io.acdc.schemas.container.KafkaRecords.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.fixture.RandomEvents;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContainerTest {
    private static final byte[] POPULATION = utf8("default");
    private static final EventCodec CODEC = EventCodec.ofThisBuild();

    private final SchemaCatalogue catalogue = new SchemaCatalogue();

    private static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldGiveBackEveryRecordByteForByte(Topic<?> topic) throws IOException {
        // Given
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        new RandomEvents(11)
                .of(topic)
                .limit(60)
                .map(CODEC::encode)
                .forEach(value -> records.add(KafkaRecords.of(topic.name(), records.size(), POPULATION, value)));

        // When
        byte[] file = write(topic, records);

        // Then
        assertSame(read(file), records);
        assertThat(libraryReads(file))
                .hasSize(60)
                .allSatisfy(record -> assertThat(((GenericRecord) record.get("value"))
                                .getSchema()
                                .getFullName())
                        .isEqualTo(topic.recordType().getName()));
    }

    @Test
    void shouldKeepWhatIsNoEventAsItIs() throws IOException {
        // Given
        byte[] event = new RandomEvents(5)
                .of(Topics.MODELS_MERGED)
                .map(CODEC::encode)
                .findFirst()
                .orElseThrow();
        byte[] truncated = Arrays.copyOf(event, event.length - 1);
        byte[] longer = Arrays.copyOf(event, event.length + 1);
        byte[] unknownWriter = event.clone();
        unknownWriter[4] ^= 1;
        List<ConsumerRecord<byte[], byte[]>> records = List.of(
                KafkaRecords.of("t", 0, POPULATION, truncated),
                KafkaRecords.of("t", 1, POPULATION, longer),
                KafkaRecords.of("t", 2, POPULATION, unknownWriter),
                KafkaRecords.of("t", 3, new byte[] {(byte) 0xC3, (byte) 0x28}, utf8("no event")),
                KafkaRecords.of("t", 4, null, new byte[0]),
                KafkaRecords.of("t", 5, new byte[0], null),
                KafkaRecords.of("t", 6, POPULATION, event));

        // When
        byte[] file = write(Topics.MODELS_MERGED, records);

        // Then
        assertSame(read(file), records);
        assertThat(libraryReads(file)).hasSize(7);
    }

    @Test
    void shouldHoldEventsOfSeveralWriters() throws IOException {
        // Given
        Schema released = new Schema.Parser().parse(Files.readString(Path.of("released/1/ArchiveDecision.avsc")));
        catalogue.add(released);
        GenericRecord old =
                (GenericRecord) new RandomData(released, 1, 7L).iterator().next();
        byte[] oldEvent = bytes(released, old);
        byte[] newEvent = new RandomEvents(5)
                .of(Topics.ARCHIVE_DECISIONS)
                .map(CODEC::encode)
                .findFirst()
                .orElseThrow();
        List<ConsumerRecord<byte[], byte[]>> records =
                List.of(KafkaRecords.of("t", 0, POPULATION, oldEvent), KafkaRecords.of("t", 1, POPULATION, newEvent));

        // When
        byte[] file = write(Topics.ARCHIVE_DECISIONS, records);

        // Then
        assertSame(read(file), records);
        assertThat(libraryReads(file))
                .extracting(record ->
                        ((GenericRecord) record.get("value")).getSchema().getFullName())
                .containsExactly(
                        "io.acdc.events.writer" + SchemaCatalogue.fingerprint(released) + ".ArchiveDecision",
                        "io.acdc.events.ArchiveDecision");
        assertThat(((GenericRecord) libraryReads(file).getFirst().get("value")).get("sequence"))
                .isEqualTo(old.get("sequence"));
    }

    @Test
    void shouldGiveBackTheFramingOfRegistries() throws IOException {
        // Given
        SpecificRecord event =
                new RandomEvents(5).of(Topics.MODELS_MERGED).findFirst().orElseThrow();
        byte[] single = CODEC.encode(event);
        byte[] registered = ByteBuffer.allocate(single.length - 5)
                .put((byte) 0)
                .putInt(77)
                .put(single, 10, single.length - 10)
                .array();
        ConsumerRecord<byte[], byte[]> named = KafkaRecords.of("t", 0, POPULATION, registered);
        named.headers().add("ce_dataschema", utf8("urn:avro:crc64:" + SchemaCatalogue.fingerprint(event.getSchema())));
        ConsumerRecord<byte[], byte[]> unnamed = KafkaRecords.of("t", 1, POPULATION, registered);

        // When
        byte[] file = write(Topics.MODELS_MERGED, List.of(named, unnamed));

        // Then
        assertSame(read(file), List.of(named, unnamed));
        assertThat(libraryReads(file))
                .extracting(record -> record.get("value") instanceof GenericRecord)
                .containsExactly(true, false);
    }

    @Test
    void shouldHoldAnything() throws IOException {
        // Given
        List<ConsumerRecord<byte[], byte[]>> records = List.of(
                KafkaRecords.of("t", 0, POPULATION, utf8("größer")),
                KafkaRecords.of("t", 1, POPULATION, new byte[] {(byte) 0xFE}),
                KafkaRecords.of("t", 2, POPULATION, null));

        // When
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContainerWriter writer = ContainerWriter.ofText(out, Topics.DEAD_LETTERS)) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                writer.append(record);
            }
        }

        // Then
        assertSame(read(out.toByteArray()), records);
        assertThat(libraryReads(out.toByteArray()))
                .extracting(record -> String.valueOf(record.get("value")))
                .first()
                .isEqualTo("größer");
    }

    @Test
    void shouldBeTheSameFileForTheSameRecords() throws IOException {
        // Given
        List<ConsumerRecord<byte[], byte[]>> records = List.of(KafkaRecords.of("t", 0, POPULATION, utf8("x")));

        // When // Then
        assertThat(write(Topics.POPULATIONS, records)).isEqualTo(write(Topics.POPULATIONS, records));
    }

    @Test
    void shouldRefuseWhatIsNoContainerOfRecords() throws IOException {
        // Given
        Schema other =
                SchemaBuilder.record("Other").fields().requiredInt("partition").endRecord();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataFileWriter<Object> writer = new DataFileWriter<>(new GenericDatumWriter<>(other))) {
            writer.create(other, out);
        }

        // When // Then
        assertThatThrownBy(() -> read(out.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessage("not a container of a topic's records");
        assertThatThrownBy(() -> read(utf8("no Avro at all"))).isInstanceOf(IOException.class);
    }

    @Test
    void shouldHaveFewerRecordsWhenCutShort() throws IOException {
        // Given
        List<ConsumerRecord<byte[], byte[]>> records = new RandomEvents(3)
                .of(Topics.TASKS_PROPOSED)
                .limit(20)
                .map(event -> KafkaRecords.of("t", 0, POPULATION, CODEC.encode(event)))
                .toList();
        byte[] file = write(Topics.TASKS_PROPOSED, records);

        // When // Then
        assertThat(read(file)).hasSize(20);
        assertThat(read(Arrays.copyOf(file, file.length - 40))).isEmpty();
    }

    private byte[] write(Topic<?> topic, List<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContainerWriter writer = ContainerWriter.ofEvents(out, topic, catalogue)) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                writer.append(record);
            }
        }
        return out.toByteArray();
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(byte[] file) throws IOException {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (ContainerReader reader = ContainerReader.open(new ByteArrayInputStream(file))) {
            reader.forEach(records::add);
        }
        return records;
    }

    private static List<GenericRecord> libraryReads(byte[] file) throws IOException {
        List<GenericRecord> records = new ArrayList<>();
        try (DataFileStream<GenericRecord> stream =
                new DataFileStream<>(new ByteArrayInputStream(file), new GenericDatumReader<>())) {
            stream.forEach(records::add);
        }
        return records;
    }

    private static byte[] bytes(Schema schema, GenericRecord record) throws IOException {
        ByteBuffer encoded = new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema).encode(record);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static void assertSame(
            List<ConsumerRecord<byte[], byte[]>> read, List<ConsumerRecord<byte[], byte[]>> written) {
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i))
                    .usingRecursiveComparison()
                    .comparingOnlyFields("partition", "offset", "timestamp", "key", "value", "headers")
                    .isEqualTo(written.get(i));
        }
    }
}
