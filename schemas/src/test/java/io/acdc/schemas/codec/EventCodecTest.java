package io.acdc.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ModelMerged;
import io.acdc.events.TaskProposed;
import io.acdc.schemas.fixture.RandomEvents;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
    private static final int EVENTS = 200;
    private static final int HEADER_BYTES = 10;

    /** The length 1,500,000,000 as Avro writes it; more than the test's heap. */
    private static final byte[] ONE_AND_A_HALF_GIGABYTES = {(byte) 0x80, (byte) 0xBC, (byte) 0xC1, (byte) 0x96, 0x0B};

    private final EventCodec codec = EventCodec.ofThisBuild();
    private final RandomEvents events = new RandomEvents(20261122);

    static List<Topic<?>> topics() {
        return Topics.all();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldReadWhatItWrote(Topic<?> topic) {
        // Then
        events.of(topic)
                .limit(EVENTS)
                .forEach(event -> assertThat(decode(codec.encode(event), topic)).isEqualTo(new Decoded.Event<>(event)));
    }

    @Test
    void shouldWriteMarkerAndFingerprintFirst() {
        // Given
        TaskProposed event = events.of(Topics.TASKS_PROPOSED).findFirst().orElseThrow();

        // When
        byte[] bytes = codec.encode(event);

        // Then
        long fingerprint = Long.parseUnsignedLong(SchemaCatalogue.fingerprint(event.getSchema()), 16);
        assertThat(bytes).startsWith(0xC3, 0x01, (int) (fingerprint & 0xFF), (int) ((fingerprint >>> 8) & 0xFF));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldRefuseAnEventCutOffAnywhere(Topic<?> topic) {
        // Given
        byte[] whole = codec.encode(events.of(topic).findFirst().orElseThrow());

        // Then
        for (int length = 0; length < whole.length; length++) {
            assertThat(decode(Arrays.copyOf(whole, length), topic))
                    .as("cut off after %d of %d bytes", length, whole.length)
                    .isInstanceOf(Decoded.Refused.class);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldNeverThrowWhateverTheBytes(Topic<?> topic) {
        // Given
        Random random = new Random(7);

        // Then
        events.of(topic).limit(EVENTS).map(codec::encode).forEach(bytes -> {
            bytes[HEADER_BYTES + random.nextInt(bytes.length - HEADER_BYTES)] = (byte) random.nextInt();
            bytes[HEADER_BYTES + random.nextInt(bytes.length - HEADER_BYTES)] = (byte) random.nextInt();
            assertThat(decode(bytes, topic)).isNotNull();
        });
    }

    @Test
    void shouldRefuseALengthNoMemoryCouldHoldInsteadOfAllocatingIt() {
        // Given
        byte[] whole = codec.encode(events.of(Topics.TASKS_PROPOSED).findFirst().orElseThrow());
        byte[] bytes = ByteBuffer.allocate(HEADER_BYTES + ONE_AND_A_HALF_GIGABYTES.length)
                .put(whole, 0, HEADER_BYTES)
                .put(ONE_AND_A_HALF_GIGABYTES)
                .array();

        // Then
        assertThat(reason(bytes)).startsWith("damaged TaskProposed");
    }

    @Test
    void shouldRefuseWhatIsNotSingleObjectEncoded() {
        // Then
        assertThat(reason("{\"population\":\"islands\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not in Avro single-object encoding (24 bytes), expected a TaskProposed");
        assertThat(reason(new byte[0]))
                .isEqualTo("not in Avro single-object encoding (0 bytes), expected a TaskProposed");
    }

    @Test
    void shouldRefuseARecordWithoutValue() {
        // Then
        assertThat(codec.decode(null, TaskProposed.class))
                .isEqualTo(new Decoded.Refused<>("the record has no value, expected a TaskProposed"));
    }

    @Test
    void shouldRefuseAnEventOfAnotherType() {
        // Given
        ModelMerged other = events.of(Topics.MODELS_MERGED).findFirst().orElseThrow();

        // Then
        assertThat(reason(codec.encode(other))).isEqualTo("a io.acdc.events.ModelMerged, expected a TaskProposed");
    }

    @Test
    void shouldRefuseAWriterSchemaThatNobodyPublished() throws Exception {
        // Given
        Schema schema =
                SchemaBuilder.record("Foreign").fields().requiredInt("x").endRecord();

        // Then
        assertThat(reason(foreign(schema)))
                .isEqualTo("unknown writer schema %s, expected a TaskProposed; is it published on acdc.schemas?"
                        .formatted(SchemaCatalogue.fingerprint(schema)));
    }

    @Test
    void shouldReadAnEventOfANewerVersionOnceItsSchemaIsKnown() throws Exception {
        // Given
        TaskProposed event = events.of(Topics.TASKS_PROPOSED).findFirst().orElseThrow();
        Schema newer = withOneMoreField(event.getSchema());
        SchemaCatalogue schemas = new SchemaCatalogue();
        schemas.add(newer);

        // When
        byte[] bytes = encoded(newer, asGeneric(event, newer));

        // Then
        assertThat(new EventCodec(schemas).decode(bytes, TaskProposed.class)).isEqualTo(new Decoded.Event<>(event));
        assertThat(reason(bytes)).startsWith("unknown writer schema");
    }

    private String reason(byte[] bytes) {
        return switch (codec.decode(bytes, TaskProposed.class)) {
            case Decoded.Refused<TaskProposed>(String reason) -> reason;
            case Decoded.Event<TaskProposed>(TaskProposed event) -> throw new AssertionError("read as " + event);
        };
    }

    private Decoded<?> decode(byte[] bytes, Topic<?> topic) {
        return codec.decode(bytes, topic.recordType());
    }

    private static byte[] foreign(Schema schema) throws Exception {
        GenericData.Record record = new GenericData.Record(schema);
        record.put("x", 1);
        return encoded(schema, record);
    }

    static byte[] encoded(Schema schema, Object record) throws Exception {
        GenericData model = new GenericData();
        return new BinaryMessageEncoder<>(model, schema).encode(record).array();
    }

    static Schema withOneMoreField(Schema schema) {
        List<Schema.Field> fields = Stream.concat(
                        schema.getFields().stream().map(field -> new Schema.Field(field, field.schema())),
                        Stream.of(new Schema.Field("remark", Schema.create(Schema.Type.STRING), "New.", "")))
                .toList();
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    static GenericData.Record asGeneric(SpecificRecord event, Schema newer) throws Exception {
        byte[] bytes = EventCodec.ofThisBuild().encode(event);
        GenericData.Record read =
                (GenericData.Record) new BinaryMessageDecoder<>(new GenericData(), event.getSchema()).decode(bytes);
        GenericData.Record record = new GenericData.Record(newer);
        event.getSchema().getFields().forEach(field -> record.put(field.name(), read.get(field.name())));
        record.put("remark", "hello");
        return record;
    }
}
