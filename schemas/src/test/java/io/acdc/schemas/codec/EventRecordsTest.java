package io.acdc.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.EvaluationCompleted;
import io.acdc.schemas.fixture.RandomEvents;
import io.acdc.schemas.topics.Topics;
import io.acdc.schemas.tracing.EventTrace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class EventRecordsTest {
    private final EventCodec codec = EventCodec.ofThisBuild();
    private final EventRecords records = new EventRecords(codec, "/acdc/eval-service/eval-0");
    private final EvaluationCompleted event = EvaluationCompleted.newBuilder(new RandomEvents(1)
                    .of(Topics.EVALUATIONS_COMPLETED)
                    .findFirst()
                    .orElseThrow())
            .setPopulation("islands")
            .setEvaluationId("e-1")
            .setModelId("m-1")
            .setTaskId("t-1")
            .build();

    @Test
    void shouldBeKeyedAndEncodedAsTheTopicSays() {
        // When
        ProducerRecord<String, byte[]> record = records.toRecord(Topics.EVALUATIONS_COMPLETED, event);

        // Then
        assertThat(record.topic()).isEqualTo("acdc.evaluations.completed");
        assertThat(record.key()).isEqualTo("islands");
        assertThat(record.partition()).as("left to the key").isNull();
        assertThat(codec.decode(record.value(), EvaluationCompleted.class)).isEqualTo(new Decoded.Event<>(event));
    }

    @Test
    void shouldCarryTheCloudEventsHeaders() {
        // When
        Map<String, String> headers = headers(records.toRecord(Topics.EVALUATIONS_COMPLETED, event));

        // Then
        assertThat(Instant.parse(headers.remove("ce_time"))).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "content-type", "application/avro",
                        "ce_specversion", "1.0",
                        "ce_id", "e-1",
                        "ce_source", "/acdc/eval-service/eval-0",
                        "ce_type", "io.acdc.events.EvaluationCompleted",
                        "ce_subject", "m-1/t-1",
                        "traceparent", EventTrace.of(event).traceparent(),
                        "ce_dataschema", "urn:avro:crc64:" + SchemaCatalogue.fingerprint(event.getSchema())));
    }

    @Test
    void shouldRemoveAKeyByATombstone() {
        // When
        ProducerRecord<String, byte[]> tombstone = EventRecords.tombstone(Topics.ARCHIVE_MODELS, "islands/m-1");

        // Then
        assertThat(tombstone.key()).isEqualTo("islands/m-1");
        assertThat(tombstone.value()).isNull();
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        return Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(Header::key, header -> new String(header.value(), StandardCharsets.UTF_8)));
    }
}
