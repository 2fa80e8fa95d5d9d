package io.acdc.evalservice.work;

import static io.acdc.evalservice.fixture.WorkItemBuilder.workItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.evalservice.fixture.WorkItemBuilder;
import io.acdc.events.AnswerExtraction;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.EvaluatorState;
import io.acdc.events.FurtherScorerKind;
import io.acdc.events.GateKind;
import io.acdc.events.ScientistCall;
import io.acdc.events.ScientistPurpose;
import io.acdc.events.Scorer;
import io.acdc.events.ScorerKind;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EventLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class EvalServiceTest {
    private static final int TASKS = 40;
    private static final Path SEED = Path.of("..", "seeds", "strings");

    @TempDir
    Path store;

    private EventLog log;

    @BeforeEach
    void openLog() {
        log = new EventLog(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void shouldScoreTheAnswersOfARealModel() {
        // Given
        EvaluationRequested item = workItem()
                .withCheckpoint(SEED, fingerprint(SEED))
                .asking("reverse planet", "tenalp")
                .asking("reverse planet", "no word at all")
                .build();

        // When
        log.append(Topics.EVALUATIONS_REQUESTED, item);

        // Then
        List<EvaluationCompleted> evaluations = awaitEvaluationsOf(item);
        assertThat(evaluations)
                .allSatisfy(evaluation -> assertThat(evaluation.getOutcome()).isEqualTo(EvaluationOutcome.SCORED))
                .allSatisfy(evaluation -> assertThat(evaluation.getPrompt()).isEqualTo("reverse planet="))
                .allSatisfy(evaluation -> assertThat(evaluation.getOutput()).isEqualTo("tenalp"));
        assertThat(evaluations).extracting(EvaluationCompleted::getScore).containsExactly(1.0, 0.0);
    }

    @Test
    void shouldScoreWithPythonInTheSandboxAndWithTheScientist() {
        // Given
        String source = """
                class TaskFamily:
                    @staticmethod
                    def get_tasks():
                        return {"1": {"answer": "tenalp"}}

                    @staticmethod
                    def get_instructions(t):
                        return "reverse planet"

                    @staticmethod
                    def score(t, submission):
                        return 1.0 if submission == t["answer"] else 0.0
                """;
        EvaluationRequested item = workItem()
                .withCheckpoint(SEED, fingerprint(SEED))
                .asking("reverse planet", scorer(ScorerKind.PYTHON, Map.of("source", source, "example", "1")))
                .asking("reverse planet", codeTests("f", "[{\"arguments\": [1], \"expected\": 2}]"))
                .asking("reverse planet", scorer(ScorerKind.JUDGE, Map.of("criteria", "It says tenalp.")))
                .withGate(GateKind.STATISTICS, 1)
                .build();

        // When
        log.append(Topics.EVALUATIONS_REQUESTED, item);

        // Then
        List<EvaluationCompleted> evaluations = evaluationsOf(
                item,
                log.await(
                        Topics.EVALUATIONS_COMPLETED,
                        all -> evaluationsOf(item, all).size() == 4));
        Assumptions.assumeFalse(
                evaluations.toString().contains("no sandbox for task code"), "NOT TESTED: no sandbox on this machine");
        assertThat(evaluations)
                .filteredOn(evaluation -> evaluation.getEvaluator().getRole() == EvaluatorRole.GATE)
                .extracting(EvaluationCompleted::getScore)
                .containsExactly(1.0);
        assertThat(evaluations)
                .filteredOn(evaluation -> evaluation.getEvaluator().getRole() == EvaluatorRole.SKILL)
                .extracting(EvaluationCompleted::getVerdict)
                .satisfiesExactly(
                        python -> assertThat(python).isEqualTo("right"),
                        code -> assertThat(code).startsWith("error in Python: ").contains("tenalp"),
                        judged -> assertThat(judged).startsWith("the judge: ").endsWith("DECISION:\\nYes"));
        ScientistCall call = log.await(Topics.SCIENTIST_CALLS, 1).getFirst();
        assertThat(call.getPurpose()).isEqualTo(ScientistPurpose.JUDGE);
        assertThat(call.getSubjectId()).contains(item.getTasks().getLast().getTaskId());
    }

    @Test
    void shouldPutOneEvaluationPerTaskOnTheLogEvenWhenTheCheckpointIsMissing() {
        // Given
        EvaluationRequested item = manyTasks(store.resolve("m-gone"));

        // When
        log.append(Topics.EVALUATIONS_REQUESTED, item);

        // Then
        List<EvaluationCompleted> evaluations = awaitEvaluationsOf(item);
        assertThat(evaluations)
                .extracting(EvaluationCompleted::getTaskId)
                .containsExactlyInAnyOrderElementsOf(
                        item.getTasks().stream().map(task -> task.getTaskId()).toList());
        assertThat(evaluations)
                .allSatisfy(evaluation -> assertThat(evaluation.getOutcome()).isEqualTo(EvaluationOutcome.FAILED))
                .allSatisfy(evaluation ->
                        assertThat(evaluation.getFailure().orElseThrow()).contains("m-gone: is not a directory"));
    }

    @Test
    void shouldSetAsideWhatIsNoWorkItemAndGoOn() {
        // Given
        byte[] garbage = "no work item".getBytes(StandardCharsets.UTF_8);
        EvaluationRequested item = manyTasks(store.resolve("m-after-garbage"));

        // When
        log.append(new ProducerRecord<>(Topics.EVALUATIONS_REQUESTED.name(), item.getModelId(), garbage));
        log.append(Topics.EVALUATIONS_REQUESTED, item);

        // Then
        assertThat(awaitEvaluationsOf(item)).hasSize(TASKS);
        ConsumerRecord<String, byte[]> letter =
                log.awaitRecords(Topics.DEAD_LETTERS, 1).getFirst();
        assertThat(letter.value()).isEqualTo(garbage);
        assertThat(new String(letter.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
                .startsWith("not in Avro single-object encoding");
    }

    @Test
    void shouldPassOverWhatAnotherKindIsAsked() {
        // Given
        EvaluationRequested others = workItem()
                .addressedTo("toxicity")
                .asking("say what only others hear", "x")
                .build();
        EvaluationRequested own = manyTasks(store.resolve("m-after-others"));

        // When
        log.append(Topics.EVALUATIONS_REQUESTED, others);
        log.append(Topics.EVALUATIONS_REQUESTED, own);

        // Then
        awaitEvaluationsOf(own);
        assertThat(log.await(Topics.EVALUATIONS_COMPLETED, TASKS))
                .extracting(EvaluationCompleted::getTaskId)
                .doesNotContain(others.getTasks().getFirst().getTaskId());
    }

    @Test
    void shouldAnnounceItselfAgainAndAgain() {
        // When
        List<EvaluatorRegistration> registrations = log.await(Topics.EVALUATORS, 2);

        // Then
        assertThat(registrations).allSatisfy(registration -> {
            assertThat(registration.getEvaluator().getInstance()).isEqualTo("eval-under-test");
            assertThat(registration.getState()).isEqualTo(EvaluatorState.UP);
            assertThat(registration.getBusyFraction()).isBetween(0.0, 1.0);
        });
    }

    private static Scorer codeTests(String function, String tests) {
        return new Scorer(
                ScorerKind.PYTHON,
                "",
                AnswerExtraction.WHOLE_OUTPUT,
                Map.of("function", function, "tests", tests),
                FurtherScorerKind.CODE_TESTS);
    }

    private static Scorer scorer(ScorerKind kind, Map<String, String> parameters) {
        return new Scorer(kind, "", AnswerExtraction.WHOLE_OUTPUT, parameters, null);
    }

    private static String fingerprint(Path directory) {
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            return checkpoint.weightSha256();
        }
    }

    private static EvaluationRequested manyTasks(Path checkpoint) {
        WorkItemBuilder item = workItem().withCheckpoint(checkpoint, "f1");
        for (int task = 0; task < TASKS; task++) {
            item.asking("reverse %s %d".formatted(checkpoint.getFileName(), task), "x");
        }
        return item.build();
    }

    private List<EvaluationCompleted> awaitEvaluationsOf(EvaluationRequested item) {
        return evaluationsOf(
                item,
                log.await(
                        Topics.EVALUATIONS_COMPLETED,
                        all -> evaluationsOf(item, all).size()
                                == item.getTasks().size()));
    }

    private static List<EvaluationCompleted> evaluationsOf(EvaluationRequested item, List<EvaluationCompleted> all) {
        return all.stream()
                .filter(evaluation -> evaluation.getRequestId().equals(item.getRequestId()))
                .toList();
    }
}
