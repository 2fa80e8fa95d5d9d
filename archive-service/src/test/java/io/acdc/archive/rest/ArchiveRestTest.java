package io.acdc.archive.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.archive.topology.Facts;
import io.acdc.events.EvaluationCompleted;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EventLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
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
        JsonNode population = client.get("v1/populations").body().at("/items/0");

        // Then
        assertThat(population.at("/population").asText()).isEqualTo("test");
        assertThat(population.at("/decisions").asInt()).isEqualTo(DECISIONS);
        assertThat(population.at("/candidatesDecided").asInt()).isEqualTo(1);
        assertThat(population.at("/factsRead/evaluationsCompleted").asInt()).isEqualTo(6);
        assertThat(population.at("/opened/settings/selection/populationSize").asInt())
                .isEqualTo(2);
        assertThat(population.at("/opened/createdAt").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(client.get("v1/populations/test").body()).isEqualTo(population);
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
    void shouldAnswerUnknownAddressesWithAProblemToo() {
        // When
        Client.Answer answer = client.get("v1/nothing");

        // Then
        assertThat(answer.status()).isEqualTo(404);
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
