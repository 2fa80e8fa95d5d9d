package io.acdc.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.TaskProposed;
import io.acdc.schemas.fixture.MemoryRegistry;
import io.acdc.schemas.fixture.RandomEvents;
import io.acdc.schemas.registry.RegistryException;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryFramingTest {
    private static final int EVENTS = 100;
    private static final Headers NONE = new RecordHeaders();

    private final MemoryRegistry registry = new MemoryRegistry();
    private final RandomEvents events = new RandomEvents(20261122);
    private final EventEncoder encoder = EventEncoder.with(Optional.of(registry));
    private final EventCodec codec = new EventCodec(new SchemaCatalogue(Optional.of(registry)));
    private final TaskProposed task =
            events.of(Topics.TASKS_PROPOSED).findFirst().orElseThrow();

    static List<Topic<?>> topics() {
        return Topics.all();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldReadBothFramingsWhicheverAValueHas(Topic<?> topic) {
        // Then
        events.of(topic).limit(EVENTS).forEach(event -> {
            Decoded<?> expected = new Decoded.Event<>(event);
            assertThat(codec.decode(encoder.encode(event), topic.recordType())).isEqualTo(expected);
            assertThat(codec.decode(codec.encode(event), topic.recordType())).isEqualTo(expected);
        });
    }

    @Test
    void shouldBeginWithAZeroByteAndTheNumberOfTheSchema() {
        // Given
        events.of(Topics.MODELS_MERGED).findFirst().ifPresent(encoder::encode);

        // When
        byte[] bytes = encoder.encode(task);

        // Then
        assertThat(bytes).startsWith(0, 0, 0, 0, 2);
        assertThat(registry.questions()).last().isEqualTo("register acdc.tasks.proposed-value");
    }

    @Test
    void shouldBeReadByWhoeverKnowsOnlyTheRegistry() throws IOException {
        // Given
        EvaluationCompleted event =
                events.of(Topics.EVALUATIONS_COMPLETED).findFirst().orElseThrow();

        // When
        ByteBuffer bytes = ByteBuffer.wrap(encoder.encode(event));
        assertThat(bytes.get()).isZero();
        Schema writer = registry.find(bytes.getInt()).orElseThrow();
        GenericRecord read = new GenericDatumReader<GenericRecord>(writer)
                .read(
                        null,
                        DecoderFactory.get().binaryDecoder(bytes.array(), bytes.position(), bytes.remaining(), null));

        // Then
        assertThat(read).satisfies(fields -> assertThat(fields.get("taskId")).hasToString(event.getTaskId()));
    }

    @Test
    void shouldAskTheRegistryOnceForEveryType() {
        // When
        events.of(Topics.TASKS_PROPOSED)
                .limit(EVENTS)
                .forEach(event -> codec.decode(encoder.encode(event), TaskProposed.class));

        // Then
        assertThat(registry.questions()).containsExactly("register acdc.tasks.proposed-value", "find 1");
    }

    @Test
    void shouldNeverAskAgainOncePrepared() {
        // Given
        EventEncoder prepared = EventEncoder.prepared(Optional.of(registry));

        // When
        registry.beAwayFor(Integer.MAX_VALUE);

        // Then
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(
                                prepared.encode(events.of(topic).findFirst().orElseThrow()))
                        .startsWith(0));
    }

    @Test
    void shouldReadWhatAServiceWroteWithoutTheRegistry() {
        // Given
        ProducerRecord<String, byte[]> record =
                new EventRecords(codec, encoder, "/acdc/test").toRecord(Topics.TASKS_PROPOSED, task);

        // When
        EventCodec withoutRegistry = EventCodec.ofThisBuild();

        // Then
        assertThat(withoutRegistry.decode(record.value(), record.headers(), TaskProposed.class))
                .isEqualTo(new Decoded.Event<>(task));
    }

    @Test
    void shouldReadAnotherVersionThroughItsOwnSchema() throws Exception {
        // Given
        Schema newer = EventCodecTest.withOneMoreField(task.getSchema());
        int id = registry.register("acdc.tasks.proposed-value", newer);

        // When
        byte[] bytes = framed(id, EventCodecTest.encoded(newer, EventCodecTest.asGeneric(task, newer)));

        // Then
        assertThat(codec.decode(bytes, TaskProposed.class)).isEqualTo(new Decoded.Event<>(task));
    }

    @Test
    void shouldRefuseANumberTheRegistryDoesNotKnow() {
        // Then
        assertThat(codec.decode(new byte[] {0, 0, 0, 0, 77, 1, 2}, TaskProposed.class))
                .isEqualTo(new Decoded.Refused<>(
                        "the schema registry memory has no Avro schema 77, expected a TaskProposed"));
    }

    @Test
    void shouldRefuseWhatOnlyARegistryCouldTellWhenNoneIsSet() {
        // Then
        assertThat(EventCodec.ofThisBuild().decode(encoder.encode(task), TaskProposed.class))
                .isEqualTo(new Decoded.Refused<>(
                        "its schema has the number 1 in a registry, and no registry is set, expected a TaskProposed"));
    }

    @Test
    void shouldNotRefuseWhileTheRegistryIsAway() {
        // Given
        byte[] bytes = encoder.encode(task);
        registry.beAwayFor(1);

        // Then
        assertThatThrownBy(() -> codec.decode(bytes, TaskProposed.class)).isInstanceOf(RegistryException.class);
        assertThat(codec.decode(bytes, TaskProposed.class)).isEqualTo(new Decoded.Event<>(task));
    }

    @Test
    void shouldRefuseAnEventOfAnotherType() {
        // Given
        byte[] other =
                encoder.encode(events.of(Topics.MODELS_MERGED).findFirst().orElseThrow());
        int foreign = registry.register(
                "foreign",
                SchemaBuilder.record("Foreign").fields().requiredInt("x").endRecord());

        // Then
        assertThat(codec.decode(other, TaskProposed.class))
                .isEqualTo(new Decoded.Refused<>("a io.acdc.events.ModelMerged, expected a TaskProposed"));
        assertThat(codec.decode(framed(foreign, new byte[] {2}), TaskProposed.class))
                .isEqualTo(new Decoded.Refused<>("a Foreign, expected a TaskProposed"));
    }

    @Test
    void shouldRefuseAnEventCutOffAnywhere() {
        // Given
        byte[] whole = encoder.encode(task);

        // Then
        for (int length = 0; length < whole.length; length++) {
            assertThat(codec.decode(Arrays.copyOf(whole, length), TaskProposed.class))
                    .as("cut off after %d of %d bytes", length, whole.length)
                    .isInstanceOf(Decoded.Refused.class);
        }
    }

    @Test
    void shouldAskTheRegistryWhenTheHeaderOfAnotherNamesNoSchemaOfOurs() {
        // Given
        byte[] bytes = encoder.encode(task);
        Headers foreign = new RecordHeaders()
                .add("ce_dataschema", "https://example.org/task.avsc".getBytes(StandardCharsets.UTF_8));
        Headers damaged =
                new RecordHeaders().add("ce_dataschema", "urn:avro:crc64:xyz".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(List.of(foreign, damaged, NONE))
                .allSatisfy(headers -> assertThat(codec.decode(bytes, headers, TaskProposed.class))
                        .isEqualTo(new Decoded.Event<>(task)));
    }

    private static byte[] framed(int id, byte[] singleObject) {
        boolean marked = singleObject.length > 2 && singleObject[0] == (byte) 0xC3;
        int header = marked ? 10 : 0;
        return ByteBuffer.allocate(5 + singleObject.length - header)
                .put((byte) 0)
                .putInt(id)
                .put(singleObject, header, singleObject.length - header)
                .array();
    }
}
