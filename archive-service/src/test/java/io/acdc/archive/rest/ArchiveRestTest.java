package io.acdc.archive.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.archive.topology.Facts;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.EvaluatorState;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EventLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole service against a real broker: it decides about two seeds and a candidate, and answers what became of it. */
@QuarkusTest
@QuarkusTestResource(Broker.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveRestTest {
    /** Opened, two tasks, two seeds, one candidate. */
    private static final int DECISIONS = 6;

    private static final String SEED = Facts.seedId("seed-0");
    private static final String OTHER_SEED = Facts.seedId("seed-1");
    private static final String CANDIDATE = Facts.candidateId(0);
    private static final String TASK = Facts.taskId("t-0");
    private static final String OTHER_TASK = Facts.taskId("t-1");

    private final Client client = new Client(URI.create(setting("test.url") + "/"));

    @BeforeAll
    void evolve() {
        try (EventLog log = new EventLog(setting("kafka.bootstrap.servers"))) {
            log.append(Topics.POPULATIONS, Facts.population(2, 2, 2));
            log.append(Topics.TASKS_PROPOSED, Facts.task("t-0", 0));
            log.append(Topics.TASKS_PROPOSED, Facts.task("t-1", 1));
            log.await(Topics.ARCHIVE_DECISIONS, 3);
            log.append(Topics.MODELS_MERGED, Facts.seed("seed-0"));
            log.append(Topics.MODELS_MERGED, Facts.seed("seed-1"));
            answer(log, SEED, 1, 0);
            answer(log, OTHER_SEED, 0, 1);
            log.await(Topics.ARCHIVE_DECISIONS, 5);
            log.append(Topics.MODELS_MERGED, Facts.candidate(0));
            answer(log, CANDIDATE, 1, 1);
            log.await(Topics.ARCHIVE_DECISIONS, DECISIONS);
        }
        assertThat(client.events("v1/populations/test/decisions/stream?from=0", DECISIONS))
                .hasSize(2 * DECISIONS);
    }

    @Test
    void shouldListPopulationsInNumbers() {
        // When
        JsonNode population = client.get("v1/populations/test").body();

        // Then
        assertThat(population.at("/population").asText()).isEqualTo("test");
        assertThat(population.at("/decisions").asInt()).isEqualTo(DECISIONS);
        assertThat(population.at("/candidatesDecided").asInt()).isEqualTo(1);
        assertThat(population.at("/factsRead/evaluationsCompleted").asInt()).isEqualTo(6);
        assertThat(population.at("/opened/settings/selection/populationSize").asInt())
                .isEqualTo(2);
        assertThat(population.at("/opened/createdAt").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(client.get("v1/populations").body().at("/items")).contains(population);
    }

    @Test
    void shouldListMembersWithScoresAndOrigin() {
        // When
        JsonNode members = client.get("v1/populations/test/members").body();

        // Then
        assertThat(texts(members, "modelId")).hasSize(2).contains(CANDIDATE);
        JsonNode best = members.at("/items/" + texts(members, "modelId").indexOf(CANDIDATE));
        assertThat(best.at("/fitness").asDouble()).isEqualTo(1.0);
        assertThat(best.at("/passes").asInt()).isEqualTo(2);
        assertThat(best.at("/admittedAt").asInt()).isEqualTo(5);
        assertThat(best.at("/model/mergeRecipe/parents/0/modelId").asText()).isEqualTo(SEED);
    }

    @Test
    void shouldTellWhatBecameOfEveryModel() {
        // Then
        JsonNode evicted =
                client.get("v1/populations/test/models?status=evicted").body();
        assertThat(texts(evicted, "modelId")).hasSize(1).containsAnyOf(SEED, OTHER_SEED);
        assertThat(evicted.at("/items/0/evictedAt").asInt()).isEqualTo(5);
        assertThat(client.get("v1/populations/test/models/" + CANDIDATE)
                        .body()
                        .at("/status")
                        .asText())
                .isEqualTo("MEMBER");
        assertThat(texts(
                        client.get("v1/populations/test/models/" + CANDIDATE + "/lineage")
                                .body(),
                        "modelId"))
                .containsExactly(CANDIDATE, SEED);
    }

    @Test
    void shouldListALineagePageByPage() {
        // Given
        String lineage = "v1/populations/test/models/" + CANDIDATE + "/lineage?limit=1";

        // When
        JsonNode first = client.get(lineage).body();
        JsonNode second = client.get(
                        lineage + "&cursor=" + first.at("/nextCursor").asText())
                .body();

        // Then
        assertThat(texts(first, "modelId")).containsExactly(CANDIDATE);
        assertThat(texts(second, "modelId")).containsExactly(SEED);
        assertThat(second.at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void shouldListTasksWithPassRates() {
        // When
        JsonNode tasks = client.get("v1/populations/test/tasks?status=ACTIVE").body();

        // Then
        assertThat(texts(tasks, "taskId")).containsExactly(TASK, OTHER_TASK);
        assertThat(tasks.at("/items/0/task/scorer/kind").asText()).isEqualTo("EXACT");
        assertThat(client.get("v1/populations/test/tasks/" + TASK)
                        .body()
                        .at("/activatedAt")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldListDecisionsByRangeAndPageByPage() {
        // When
        JsonNode first =
                client.get("v1/populations/test/decisions?from=1&limit=3").body();
        JsonNode rest = client.get("v1/populations/test/decisions?from=1&limit=3&cursor="
                        + first.at("/nextCursor").asText())
                .body();

        // Then
        assertThat(texts(first, "sequence")).containsExactly("1", "2", "3");
        assertThat(texts(rest, "sequence")).containsExactly("4", "5");
        assertThat(rest.at("/nextCursor").isNull()).isTrue();
        assertThat(texts(client.get("v1/populations/test/decisions?from=2&to=3").body(), "sequence"))
                .containsExactly("2", "3");
        assertThat(texts(
                        client.get("v1/populations/test/decisions?kind=task_activated")
                                .body(),
                        "taskId"))
                .containsExactly(TASK, OTHER_TASK);
        assertThat(client.get("v1/populations/test/decisions/5")
                        .body()
                        .at("/selection/contenders")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void shouldGiveCoverageOverTime() {
        // When
        JsonNode coverage = client.get("v1/populations/test/coverage").body();

        // Then
        assertThat(texts(coverage, "coverage")).containsExactly("0.5", "1.0", "1.0");
        assertThat(texts(coverage, "candidatesDecided")).containsExactly("0", "0", "1");
        assertThat(texts(client.get("v1/populations/test/coverage?points=2").body(), "coverage"))
                .containsExactly("0.5", "1.0");
    }

    @Test
    void shouldFetchOneEvaluation() {
        // Given
        EvaluationCompleted evaluation = Facts.evaluation(CANDIDATE, TASK, 1);

        // When
        JsonNode found = client.get("v1/populations/test/evaluations/" + evaluation.getEvaluationId())
                .body();

        // Then
        assertThat(found.at("/modelId").asText()).isEqualTo(CANDIDATE);
        assertThat(found.at("/taskId").asText()).isEqualTo(TASK);
        assertThat(found.at("/prompt").asText()).isEqualTo(evaluation.getPrompt());
        assertThat(found.at("/score").asDouble()).isEqualTo(1.0);
        assertThat(found.has("extractedAnswer")).isTrue();
    }

    @Test
    void shouldStreamDecisionsAndGoOnAfterTheLastOneReceived() {
        // When
        List<String> events = client.events("v1/populations/test/decisions/stream", 2, "Last-Event-ID", "3");

        // Then
        assertThat(events.get(0)).isEqualTo("id:4");
        assertThat(events.get(2)).isEqualTo("id:5");
        assertThat(client.json(events.get(3).substring("data:".length()))
                        .at("/kind")
                        .asText())
                .isEqualTo("CANDIDATE_ADMITTED");
    }

    @ParameterizedTest
    @CsvSource({
        "v1/populations/nobody, no population is called 'nobody'; /v1/populations lists them",
        "v1/populations/test/models/m-0, population test has no model 'm-0'",
        "v1/populations/test/models/m-0/lineage, population test has no model 'm-0'",
        "v1/populations/test/tasks/t-0, population test has no task 't-0'",
        "v1/populations/test/evaluations/e-0, population test has no evaluation 'e-0'",
        "v1/populations/test/decisions/6, 'population test has 6 decisions, counted from 0: no 6'",
        "v1/populations/nobody/decisions/stream, no population is called 'nobody'; /v1/populations lists them"
    })
    void shouldSayWhatDoesNotExist(String path, String detail) {
        // When
        Client.Answer answer = client.get(path);

        // Then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().at("/detail").asText()).isEqualTo(detail);
        assertThat(answer.body().at("/status").asInt()).isEqualTo(404);
        assertThat(answer.body().at("/instance").asText()).isEqualTo("/" + path);
    }

    @ParameterizedTest
    @CsvSource({
        "v1/populations?limit=0, limit=0: give a whole number from 1 to 1000",
        "v1/populations/test/models?limit=1001, limit=1001: give a whole number from 1 to 1000",
        "v1/populations/test/members?cursor=next, cursor=next: give a whole number from 0 to 2147483647",
        "v1/populations/test/tasks?status=gone, 'status=gone: give one of PROPOSED, ACTIVE, RETIRED'",
        "v1/populations/test/coverage?points=1, points=1: give a whole number from 2 to 1000",
        "v1/populations/test/decisions/five, sequence=five: give a whole number from 0 to 2147483646"
    })
    void shouldSayWhatAParameterShouldBe(String path, String detail) {
        // When
        Client.Answer answer = client.get(path);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().at("/detail").asText()).isEqualTo(detail);
    }

    @Test
    void shouldDescribeEverythingItAnswers() {
        // Given
        Description description =
                new Description(client.get("q/openapi?format=json").body());
        String evaluationId = Facts.evaluation(CANDIDATE, TASK, 1).getEvaluationId();
        String one = "/v1/populations/{population}";
        Map<String, String> examples = Map.ofEntries(
                Map.entry("/v1/populations", ""),
                Map.entry(one, "/test"),
                Map.entry(one + "/members", "/test/members"),
                Map.entry(one + "/models", "/test/models"),
                Map.entry(one + "/models/{modelId}", "/test/models/" + SEED),
                Map.entry(one + "/models/{modelId}/lineage", "/test/models/" + CANDIDATE + "/lineage"),
                Map.entry(one + "/tasks", "/test/tasks"),
                Map.entry(one + "/tasks/{taskId}", "/test/tasks/" + TASK),
                Map.entry(one + "/coverage", "/test/coverage"),
                Map.entry(one + "/decisions", "/test/decisions"),
                Map.entry(one + "/decisions/{sequence}", "/test/decisions/0"),
                Map.entry(one + "/evaluations/{evaluationId}", "/test/evaluations/" + evaluationId));

        // Then
        assertThat(description.paths())
                .contains(one + "/decisions/stream")
                .containsAll(examples.keySet())
                .hasSize(examples.size() + 1);
        assertThat(examples.entrySet().stream()
                        .flatMap(example -> description
                                .complaints(
                                        example.getKey(),
                                        client.get("v1/populations" + example.getValue())
                                                .body())
                                .stream()))
                .isEmpty();
    }

    @Test
    void shouldDisconnectAClientThatDoesNotRead() throws IOException {
        // Given
        try (EventLog log = new EventLog(setting("kafka.bootstrap.servers"))) {
            for (int sequence = 0; sequence < 60; sequence++) {
                log.append(Topics.ARCHIVE_DECISIONS, huge(sequence));
            }
        }
        URI address = URI.create(setting("test.url"));
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));

            // When
            socket.getOutputStream()
                    .write("GET /v1/populations/huge/decisions/stream?from=0 HTTP/1.1\r\nHost: test\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            // Then
            assertThat(awaitDroppedStream()).contains("acdc_decision_streams_dropped_total 1.0");
        }
    }

    @Test
    void shouldAnswerUnknownAddressesWithAProblemToo() {
        // When
        Client.Answer answer = client.get("v1/nothing");

        // Then
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void shouldShowThatAFurtherEvaluatorJoinedAndLeft() {
        try (EventLog log = new EventLog(setting("kafka.bootstrap.servers"))) {
            // Given
            log.append(Topics.POPULATIONS, Facts.population("judged", 2, 2, 2));

            // When
            log.append(Topics.EVALUATORS, judge(EvaluatorState.UP));
            JsonNode joined = awaitDecision("evaluator_joined");
            JsonNode counting = client.get("v1/populations/judged").body().at("/furtherEvaluators");
            log.append(Topics.EVALUATORS, judge(EvaluatorState.LEFT));
            JsonNode left = awaitDecision("evaluator_left");

            // Then
            assertThat(joined.at("/evaluator/kind").asText()).isEqualTo("judge");
            assertThat(joined.at("/evaluator/instances/0").asText()).isEqualTo("judge-0");
            assertThat(counting.at("/0/joinedAt").asLong())
                    .isEqualTo(joined.at("/sequence").asLong());
            assertThat(left.at("/sequence").asLong())
                    .isGreaterThan(joined.at("/sequence").asLong());
            assertThat(client.get("v1/populations/judged").body().at("/furtherEvaluators"))
                    .isEmpty();
        }
    }

    /** Speaks for an hour ahead, so that a slow machine does not take it for silent; works for one population only. */
    private static EvaluatorRegistration judge(EvaluatorState state) {
        return EvaluatorRegistration.newBuilder()
                .setEvaluator(new Evaluator("judge", "1", EvaluatorRole.GATE, "judge-0"))
                .setState(state)
                .setBackend("none")
                .setDevice("cpu")
                .setStartedAt(Instant.now())
                .setAnswers(0)
                .setBusyFraction(0)
                .setWrittenAt(Instant.now().plus(Duration.ofHours(1)))
                .setInput(EvaluatorInput.TRANSCRIPT)
                .setRejectShare(0.5)
                .setPopulations(List.of("judged"))
                .build();
    }

    /** The first decision of that kind, as soon as there is one, or after a minute nothing. */
    private JsonNode awaitDecision(String kind) {
        String path = "v1/populations/judged/decisions?kind=" + kind;
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        JsonNode first = client.get(path).body().at("/items/0");
        while (first.isMissingNode() && System.nanoTime() < deadline) {
            first = client.get(path).body().at("/items/0");
        }
        return first;
    }

    /** The metrics as soon as they count a client that was dropped, or after half a minute. */
    private String awaitDroppedStream() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        String metrics = client.text("q/metrics");
        while (metrics.contains("acdc_decision_streams_dropped_total 0.0") && System.nanoTime() < deadline) {
            metrics = client.text("q/metrics");
        }
        return metrics;
    }

    /** Sixty of these are more than what lies between two sockets. */
    private static ArchiveDecision huge(long sequence) {
        return ArchiveDecision.newBuilder()
                .setPopulation("huge")
                .setSequence(sequence)
                .setKind(DecisionKind.SCORE_GIVEN_UP)
                .setSettingsVersion(1)
                .setCandidatesDecided(0)
                .setExplanation("x".repeat(300_000))
                .setDecidedAt(Instant.EPOCH)
                .build();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static void answer(EventLog log, String model, double score, double otherScore) {
        log.append(Topics.EVALUATIONS_COMPLETED, Facts.evaluation(model, TASK, score));
        log.append(Topics.EVALUATIONS_COMPLETED, Facts.evaluation(model, OTHER_TASK, otherScore));
    }

    private static List<String> texts(JsonNode page, String field) {
        return StreamSupport.stream(page.at("/items").spliterator(), false)
                .map(item -> item.at("/" + field).asText())
                .toList();
    }
}
