package io.acdc.local.tap;

import static io.acdc.local.fixture.Events.POPULATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acdc.events.ModelRole;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.fixture.Events;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EmbeddedKafka;
import io.acdc.testkit.EventLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TapTest {
    private static final byte[] GARBAGE = "no event\n".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void fill() {
        kafka = EmbeddedKafka.startWithTopics();
        try (EventLog log = new EventLog(kafka.bootstrapServers())) {
            log.append(Topics.MODELS_MERGED, Events.model("m-1", ModelRole.SEED));
            log.append(Topics.EVALUATIONS_COMPLETED, Events.answer("m-1", "t-1", 1.0, 1));
            log.append(Topics.EVALUATIONS_COMPLETED, Events.answer("m-2", "t-1", 0.0, 2));
            log.append(new ProducerRecord<>(Topics.EVALUATIONS_COMPLETED.name(), POPULATION, GARBAGE));
            log.append(Topics.ARCHIVE_DECISIONS, Events.admitted(0, 0, "m-1", List.of("m-1")));
            log.append(EventRecords.tombstone(Topics.ARCHIVE_MODELS, POPULATION + "/m-2"));
            log.append(Topics.EVALUATIONS_COMPLETED, Events.answer("m-2", "t-2", 0.25, 3));
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldShowAnEventAsItWasWrittenWithKeyHeadersAndPosition() throws IOException {
        // When
        JsonNode line = tap(List.of("evaluations"), RecordFilter.NONE).getFirst();

        // Then
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("topic", "partition", "offset", "timestamp", "key", "headers", "value");
        assertThat(line.path("topic").asText()).isEqualTo("acdc.evaluations.completed");
        assertThat(line.path("key").asText()).isEqualTo(POPULATION);
        assertThat(line.path("headers").path("ce_type").asText()).isEqualTo("io.acdc.events.EvaluationCompleted");
        assertThat(Instant.parse(line.path("timestamp").asText())).isBefore(Instant.now());
        assertThat(line.path("value").path("completedAt").asText()).isEqualTo("2026-01-01T00:00:01Z");
        assertThat(line.path("value").path("extractedAnswer").isNull()).isTrue();
        assertThat(line.path("value").path("evaluator").path("role").asText()).isEqualTo("SKILL");
    }

    @Test
    void shouldShowAllTopicsInTheOrderOfTime() throws IOException {
        assertThat(tap(List.of(), RecordFilter.NONE))
                .extracting(line -> line.path("topic").asText().replace("acdc.", ""))
                .containsExactly(
                        "models.merged",
                        "evaluations.completed",
                        "evaluations.completed",
                        "evaluations.completed",
                        "archive.decisions",
                        "archive.models",
                        "evaluations.completed");
    }

    @Test
    void shouldShowWhatCannotBeReadWithTheReasonAndTheBytes() throws IOException {
        // When
        JsonNode line = tap(List.of("evaluations"), RecordFilter.NONE).get(2);

        // Then
        assertThat(line.path("value").isNull()).isTrue();
        assertThat(line.path("error").asText()).isEqualTo("no Avro record (9 bytes)");
        assertThat(line.path("raw").path("text").asText()).isEqualTo("no event\n");
        assertThat(line.path("raw").path("base64").binaryValue()).isEqualTo(GARBAGE);
    }

    @Test
    void shouldShowTombstonesAndSchemas() throws IOException {
        // When
        JsonNode tombstone = tap(List.of("members"), RecordFilter.NONE).getFirst();
        List<JsonNode> schemas = tap(List.of("schemas"), RecordFilter.NONE);

        // Then
        assertThat(tombstone.path("value").isNull()).isTrue();
        assertThat(tombstone.has("error")).isFalse();
        assertThat(schemas)
                .extracting(line -> line.path("value").path("name").asText())
                .contains("ArchiveDecision", "ModelMerged");
    }

    @Test
    void shouldShowOnlyWhatPassesTheFilters() throws IOException {
        assertThat(tap(List.of(), filter(POPULATION, "", ""))).hasSize(7);
        assertThat(tap(List.of(), filter("other", "", ""))).isEmpty();
        assertThat(tap(List.of(), filter("", "m-1", ""))).hasSize(3);
        assertThat(tap(List.of(), filter("", "m-", "t-2"))).hasSize(1);
    }

    @Test
    void shouldStopAtTheLimitAndBeginAtTheGivenTime() throws IOException {
        // Given
        List<JsonNode> all = tap(List.of("evaluations"), RecordFilter.NONE);
        Instant last = Instant.parse(all.getLast().path("timestamp").asText());

        // Then
        assertThat(lines(request(Optional.empty(), OptionalLong.of(2)))).isEqualTo(all.subList(0, 2));
        assertThat(lines(request(Optional.of(last), OptionalLong.empty()))).endsWith(all.getLast());
        assertThat(lines(request(Optional.of(last.plusSeconds(60)), OptionalLong.empty())))
                .isEmpty();
    }

    @Test
    void shouldFollowUntilNobodyReads() throws InterruptedException {
        // Given
        TapRequest follow = new TapRequest(
                List.of("dead-letters"), RecordFilter.NONE, Optional.empty(), OptionalLong.empty(), true);
        Thread appender = Thread.ofPlatform().start(TapTest::appendDeadLetter);

        // Then
        assertThatThrownBy(() -> new Tap(kafka.clientConfiguration(), follow).run(new ClosedOutput()))
                .isInstanceOf(IOException.class)
                .hasMessage("Broken pipe");
        appender.join();
    }

    @Test
    void shouldNameAnUnknownTopic() {
        assertThatThrownBy(() -> tap(List.of("nonsense"), RecordFilter.NONE))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining("no topic 'nonsense'; there are: ");
    }

    private static void appendDeadLetter() {
        try (EventLog log = new EventLog(kafka.bootstrapServers())) {
            log.append(new ProducerRecord<>(Topics.DEAD_LETTERS, POPULATION, GARBAGE));
        }
    }

    private static List<JsonNode> tap(List<String> topics, RecordFilter filter) throws IOException {
        return lines(new TapRequest(topics, filter, Optional.empty(), OptionalLong.empty(), false));
    }

    private static TapRequest request(Optional<Instant> since, OptionalLong limit) {
        return new TapRequest(List.of("evaluations"), RecordFilter.NONE, since, limit, false);
    }

    private static List<JsonNode> lines(TapRequest request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Tap(kafka.clientConfiguration(), request).run(out);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static RecordFilter filter(String population, String model, String task) {
        return new RecordFilter(given(population), given(model), given(task), Optional.empty());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    /** A pipe whose reader has ended. */
    private static final class ClosedOutput extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
