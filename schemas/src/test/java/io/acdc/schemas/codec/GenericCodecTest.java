package io.acdc.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.TaskProposed;
import io.acdc.schemas.fixture.RandomEvents;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GenericCodecTest {
    private static final Headers NONE = new RecordHeaders();

    private final SchemaCatalogue schemas = new SchemaCatalogue();
    private final GenericCodec codec = new GenericCodec(schemas);
    private final RandomEvents events = new RandomEvents(20261123);

    static List<Topic<?>> topics() {
        return Topics.all();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldReadEveryFieldOfWhatThisBuildWrites(Topic<?> topic) {
        // Given
        SpecificRecord event = events.of(topic).findFirst().orElseThrow();

        // When
        GenericRecord read = read(EventCodec.ofThisBuild().encode(event), NONE);

        // Then
        assertThat(read.getSchema()).isEqualTo(event.getSchema());
        assertThat(EventCodec.ofThisBuild().encode(event)).isEqualTo(encode(read));
    }

    @Test
    void shouldShowFieldsThisBuildDoesNotKnow() throws Exception {
        // Given
        Schema newer = SchemaBuilder.record("io.acdc.events.TaskProposed")
                .fields()
                .requiredString("taskId")
                .requiredDouble("surprise")
                .endRecord();
        schemas.add(newer);
        GenericRecord written = new GenericRecordBuilder(newer)
                .set("taskId", "t-1")
                .set("surprise", 0.5)
                .build();

        // Then
        assertThat(read(encode(written), NONE).get("surprise")).isEqualTo(0.5);
    }

    @Test
    void shouldReadARegistrysFramingByTheSchemaThatTheHeadersName() {
        // Given
        TaskProposed event = events.of(Topics.TASKS_PROPOSED).findFirst().orElseThrow();
        byte[] single = EventCodec.ofThisBuild().encode(event);
        byte[] framed = ByteBuffer.allocate(5 + single.length - 10)
                .put((byte) 0)
                .putInt(7)
                .put(single, 10, single.length - 10)
                .array();
        Headers headers = new RecordHeaders();
        headers.add("ce_dataschema", DataSchema.of(event.getSchema()).getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(read(framed, headers).get("taskId")).hasToString(event.getTaskId());
        assertThat(codec.decode(framed, NONE))
                .isEqualTo(new Decoded.Refused<>("its schema has the number 7 in a registry, and no registry is set"));
    }

    @Test
    void shouldSayWhyThereIsNoRecord() {
        // Given
        byte[] whole = EventCodec.ofThisBuild()
                .encode(events.of(Topics.ARCHIVE_DECISIONS).findFirst().orElseThrow());
        byte[] strange = whole.clone();
        strange[2] ^= 1;

        // Then
        assertThat(reason("plain text".getBytes(StandardCharsets.UTF_8))).isEqualTo("no Avro record (10 bytes)");
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).startsWith("damaged ArchiveDecision: ");
        assertThat(reason(strange)).startsWith("unknown writer schema ");
        assertThat(codec.decode(null, NONE)).isEqualTo(new Decoded.Refused<>("the record has no value"));
    }

    private String reason(byte[] value) {
        return ((Decoded.Refused<GenericRecord>) codec.decode(value, NONE)).reason();
    }

    private GenericRecord read(byte[] value, Headers headers) {
        return ((Decoded.Event<GenericRecord>) codec.decode(value, headers)).event();
    }

    private static byte[] encode(GenericRecord datum) {
        try {
            return new BinaryMessageEncoder<GenericRecord>(GenericData.get(), datum.getSchema())
                    .encode(datum)
                    .array();
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
