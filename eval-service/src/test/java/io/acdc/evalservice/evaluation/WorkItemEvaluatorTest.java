package io.acdc.evalservice.evaluation;

import static io.acdc.evalservice.fixture.WorkItemBuilder.ASKED;
import static io.acdc.evalservice.fixture.WorkItemBuilder.workItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.acdc.assistancekit.sandbox.SandboxOnDemand;
import io.acdc.assistancekit.sandbox.StoppingException;
import io.acdc.evalservice.answering.Answer;
import io.acdc.evalservice.answering.AnsweringModel;
import io.acdc.evalservice.answering.Backend;
import io.acdc.evalservice.answering.LoadedModels;
import io.acdc.evalservice.answering.ModelSource;
import io.acdc.evalservice.answering.ModelUnavailableException;
import io.acdc.evalservice.assistance.HelpAtHand;
import io.acdc.evalservice.assistance.NoLanguageModel;
import io.acdc.evalservice.fixture.ScriptedModel;
import io.acdc.evalservice.fixture.ScriptedSandbox;
import io.acdc.evalservice.fixture.SteppingClock;
import io.acdc.evalservice.gate.Gate;
import io.acdc.evalservice.scoring.AnswerScoring;
import io.acdc.events.AnswerExtraction;
import io.acdc.events.AnsweringSettings;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.FinishReason;
import io.acdc.events.GateKind;
import io.acdc.events.Scorer;
import io.acdc.events.ScorerKind;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.runner.AnswerSettings;
import io.acdc.schemas.ids.ContentId;
import io.acdc.scoring.gibberish.GibberishStatistics;
import io.acdc.scoring.sandbox.SandboxJob;
import io.acdc.scoring.sandbox.SandboxReply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WorkItemEvaluatorTest {
    private static final EvaluatorIdentity IDENTITY =
            EvaluatorIdentity.ofInstance("eval-3", new Backend("scripted", "none"));
    private static final Gate GATE = new Gate(
            (subject, instruction, output) -> GibberishStatistics.examine(output),
            new NoLanguageModel()::gibberish,
            Thread::startVirtualThread);
    private static final ScriptedModel MODEL =
            new ScriptedModel("f1", Map.of("reverse planet", "tenalp", "add 2 3", "six"));

    @Test
    void shouldScoreEveryTaskInTheOrderOfTheWorkItem() {
        // Given
        EvaluationRequested item = workItem()
                .asking("reverse planet", "tenalp")
                .asking("add 2 3", "5")
                .build();

        // When
        List<EvaluationCompleted> evaluations = evaluate(item, (path, announced) -> MODEL);

        // Then
        assertThat(evaluations).extracting(EvaluationCompleted::getScore).containsExactly(1.0, 0.0);
        assertThat(evaluations).extracting(EvaluationCompleted::getOutcome).containsOnly(EvaluationOutcome.SCORED);
        assertThat(evaluations).extracting(EvaluationCompleted::getOutput).containsExactly("tenalp", "six");
        assertThat(evaluations)
                .extracting(EvaluationCompleted::getPrompt)
                .containsExactly("reverse planet=", "add 2 3=");
        assertThat(evaluations.getLast().getExtractedAnswer()).contains("six");
        assertThat(evaluations.getLast().getVerdict()).contains("5");
    }

    @Test
    void shouldSayWhoEvaluatedWhatWithWhichWeights() {
        // Given
        EvaluationRequested item = workItem().asking("reverse planet", "tenalp").build();

        // When
        EvaluationCompleted evaluation =
                evaluate(item, (path, announced) -> MODEL).getFirst();

        // Then
        String taskId = item.getTasks().getFirst().getTaskId();
        assertThat(evaluation.getPopulation()).isEqualTo("islands");
        assertThat(evaluation.getModelId()).isEqualTo("m-1");
        assertThat(evaluation.getTaskId()).isEqualTo(taskId);
        assertThat(evaluation.getRequestId()).isEqualTo(item.getRequestId());
        assertThat(evaluation.getEvaluator()).isEqualTo(IDENTITY.evaluator());
        assertThat(evaluation.getEvaluationId())
                .isEqualTo(ContentId.ofEvaluation(
                        "islands", "m-1", taskId, EvaluatorIdentity.KIND, EvaluatorIdentity.VERSION));
        assertThat(evaluation.getWeightFingerprint()).isEqualTo("f1");
        assertThat(evaluation.getCanaryFingerprint()).isEmpty();
        assertThat(evaluation.getBackend()).isEqualTo("scripted");
        assertThat(evaluation.getDevice()).isEqualTo("none");
        assertThat(evaluation.getFinishReason()).isEqualTo(FinishReason.END_TOKEN);
    }

    @Test
    void shouldAnswerInTheMannerTheWorkItemAsksFor() {
        // Given
        List<AnswerSettings> asked = new ArrayList<>();
        AnsweringModel model = new AnsweringModel() {
            @Override
            public String weightFingerprint() {
                return "f1";
            }

            @Override
            public List<Answer> answer(List<String> instructions, AnswerSettings settings) {
                asked.add(settings);
                return MODEL.answer(instructions, settings);
            }
        };
        EvaluationRequested item = workItem()
                .asking("reverse planet", "tenalp")
                .answering(new AnsweringSettings("Be brief.", 0.7, 0.9, 5L))
                .build();

        // When
        EvaluationCompleted evaluation =
                evaluate(item, (path, announced) -> model).getFirst();

        // Then
        assertThat(asked)
                .containsExactly(
                        new AnswerSettings(Optional.of("Be brief."), 24, new Sampling.Temperature(0.7, 0.9, 5)));
        assertThat(evaluation.getPrompt()).isEqualTo("Be brief.reverse planet=");
    }

    @Test
    void shouldGiveBackAnItemWhoseModelCannotBeAskedNow() {
        // Given
        EvaluationRequested item = workItem().asking("reverse planet", "tenalp").build();

        // When / Then
        assertThatThrownBy(() -> evaluate(item, (path, announced) -> {
                    throw new ModelUnavailableException("the server is down", new IllegalStateException());
                }))
                .isInstanceOf(ModelUnavailableException.class);
    }

    @Test
    void shouldTellQueueTimeAndShareOutGenerationTimeByTokens() {
        // Given
        EvaluationRequested item = workItem()
                .asking("add 2 3", "5")
                .asking("reverse planet", "tenalp")
                .build();

        // When
        List<EvaluationCompleted> evaluations = evaluate(item, (path, announced) -> MODEL);

        // Then
        // The clock steps by 100 ms, once for loading; prompts of 8 and 15 tokens, outputs of 4 and 7.
        assertThat(evaluations).extracting(EvaluationCompleted::getQueueMillis).containsOnly(2200.0);
        assertThat(evaluations).extracting(EvaluationCompleted::getLoadMillis).containsOnly(100.0);
        assertThat(evaluations.getFirst().getGenerationMillis()).isCloseTo(100.0 * 12 / 34, within(1e-9));
        assertThat(evaluations.getLast().getGenerationMillis()).isCloseTo(100.0 * 22 / 34, within(1e-9));
    }

    @Test
    void shouldFailOnlyTheTaskThatTheModelCannotAnswer() {
        // Given
        EvaluationRequested item = workItem()
                .asking("reverse " + "planet".repeat(10), "x")
                .asking("reverse planet", "tenalp")
                .build();

        // When
        List<EvaluationCompleted> evaluations = evaluate(item, (path, announced) -> MODEL);

        // Then
        assertThat(evaluations)
                .extracting(EvaluationCompleted::getOutcome)
                .containsExactly(EvaluationOutcome.FAILED, EvaluationOutcome.SCORED);
        assertThat(evaluations.getFirst().getFailure().orElseThrow()).contains("context");
        assertThat(evaluations.getFirst().getScore()).isZero();
    }

    @Test
    void shouldFailOnlyTheTaskThatNobodyCanJudge() {
        // Given
        Scorer judge = new Scorer(ScorerKind.JUDGE, "", AnswerExtraction.WHOLE_OUTPUT, Map.of(), null);
        EvaluationRequested item = workItem()
                .asking("write a poem", judge)
                .asking("reverse planet", "tenalp")
                .build();

        // When
        List<EvaluationCompleted> evaluations = evaluate(item, (path, announced) -> MODEL);

        // Then
        assertThat(evaluations.getFirst().getFailure())
                .hasValueSatisfying(
                        failure -> assertThat(failure).startsWith("no judgement: no scientist is configured"));
        assertThat(evaluations.getFirst().getOutput()).isEqualTo("unknown");
        assertThat(evaluations.getLast().getScore()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheOrderOfTheTasksWhateverScoresThem() {
        // Given
        Scorer python = new Scorer(
                ScorerKind.PYTHON,
                "",
                AnswerExtraction.WHOLE_OUTPUT,
                Map.of("source", "class TaskFamily: …", "example", "1"),
                null);
        EvaluationRequested item = workItem()
                .asking("write a word", python)
                .asking("reverse planet", "tenalp")
                .asking("write two words", python)
                .build();

        // When
        List<EvaluationCompleted> evaluations = evaluate(item, (path, announced) -> MODEL);

        // Then
        assertThat(evaluations).extracting(EvaluationCompleted::getScore).containsExactly(0.75, 1.0, 0.75);
        assertThat(evaluations.getFirst().getVerdict()).isEqualTo("score() gave 0.75");
        assertThat(evaluations.getFirst().getExtractedAnswer()).contains("unknown");
    }

    @Test
    void shouldLetTheGateLookAtAnAnswerBeforeItIsScored() {
        // Given
        ScriptedModel broken =
                new ScriptedModel("f1", Map.of("add 2 3", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "add 3 3", "6"));
        EvaluationRequested item = workItem()
                .asking("add 2 3", "5")
                .asking("reverse " + "planet".repeat(10), "x")
                .asking("add 3 3", "6")
                .withGate(GateKind.STATISTICS, 9)
                .build();

        // When
        List<EvaluationCompleted> evaluations = evaluate(item, (path, announced) -> broken);

        // Then
        assertThat(evaluations)
                .extracting(
                        evaluation -> evaluation.getEvaluator().getRole(),
                        EvaluationCompleted::getScore,
                        EvaluationCompleted::getOutcome)
                .containsExactly(
                        tuple(EvaluatorRole.GATE, 0.0, EvaluationOutcome.SCORED),
                        tuple(EvaluatorRole.SKILL, 0.0, EvaluationOutcome.SCORED),
                        tuple(EvaluatorRole.SKILL, 0.0, EvaluationOutcome.FAILED),
                        tuple(EvaluatorRole.GATE, 1.0, EvaluationOutcome.SCORED),
                        tuple(EvaluatorRole.SKILL, 1.0, EvaluationOutcome.SCORED));
        EvaluationCompleted gibberish = evaluations.getFirst();
        assertThat(gibberish.getVerdict()).isEqualTo("gibberish: 1 characters repeat 30 times in a row");
        assertThat(gibberish.getEvaluator())
                .isEqualTo(new Evaluator("gibberish", "statistics-1", EvaluatorRole.GATE, "eval-3"));
        assertThat(gibberish.getEvaluationId())
                .isEqualTo(ContentId.ofEvaluation(
                        "islands", "m-1", item.getTasks().getFirst().getTaskId(), "gibberish", "statistics-1"));
    }

    @Test
    void shouldReportNothingWhenTheServiceStops() {
        // Given
        SandboxOnDemand closed = new SandboxOnDemand(
                () -> new ScriptedSandbox(job -> new SandboxReply.Scored(1)), InstantSource.system());
        closed.close();
        AnswerScoring stopping = new AnswerScoring(
                new HelpAtHand(closed, new NoLanguageModel()), (kind, scored) -> {}, Thread::startVirtualThread);
        Scorer python = new Scorer(
                ScorerKind.PYTHON, "", AnswerExtraction.WHOLE_OUTPUT, Map.of("source", "class TaskFamily: …"), null);
        EvaluationRequested item = workItem().asking("write a word", python).build();

        // When / Then
        assertThatThrownBy(() -> new WorkItemEvaluator(
                                kept((path, announced) -> MODEL, InstantSource.system()),
                                IDENTITY,
                                stopping,
                                GATE,
                                InstantSource.system())
                        .evaluate(item))
                .isInstanceOf(StoppingException.class);
    }

    @Test
    void shouldFailEveryTaskOfAModelThatCannotBeLoaded() {
        // Given
        EvaluationRequested item = workItem()
                .asking("add 2 3", "5")
                .asking("reverse planet", "tenalp")
                .build();

        // When
        List<EvaluationCompleted> evaluations = evaluate(item, (path, announced) -> {
            throw new IllegalStateException(path + ": is not a directory\n\tat somewhere");
        });

        // Then
        assertThat(evaluations)
                .hasSize(2)
                .allSatisfy(evaluation -> assertThat(evaluation.getFailure())
                        .contains(Path.of("checkpoints", "m-1") + ": is not a directory"))
                .allSatisfy(evaluation -> assertThat(evaluation.getOutcome()).isEqualTo(EvaluationOutcome.FAILED));
    }

    @Test
    void shouldFailEveryTaskWhenOtherWeightsWereLoadedThanAnnounced() {
        // Given
        EvaluationRequested item = workItem()
                .withCheckpoint(Path.of("m-1"), "announced")
                .asking("reverse planet", "tenalp")
                .build();

        // When
        EvaluationCompleted evaluation =
                evaluate(item, (path, announced) -> MODEL).getFirst();

        // Then
        assertThat(evaluation.getFailure().orElseThrow())
                .startsWith("stale or changed weights in m-1: loaded f1, announced announced");
        assertThat(evaluation.getWeightFingerprint()).isEqualTo("f1");
    }

    @Test
    void shouldAnswerAnItemWithoutTasksWithNothing() {
        // When
        List<EvaluationCompleted> evaluations = evaluate(workItem().build(), (path, announced) -> MODEL);

        // Then
        assertThat(evaluations).isEmpty();
    }

    private static LoadedModels kept(ModelSource models, InstantSource clock) {
        return new LoadedModels(models, 0, clock);
    }

    private static List<EvaluationCompleted> evaluate(EvaluationRequested item, ModelSource models) {
        SteppingClock clock = new SteppingClock(ASKED.plusSeconds(2), Duration.ofMillis(100));
        return new WorkItemEvaluator(
                        kept(models, clock), IDENTITY, scoring(job -> new SandboxReply.Scored(0.75)), GATE, clock)
                .evaluate(item);
    }

    private static AnswerScoring scoring(Function<SandboxJob, SandboxReply> sandbox) {
        SandboxOnDemand onDemand = new SandboxOnDemand(() -> new ScriptedSandbox(sandbox), InstantSource.system());
        return new AnswerScoring(
                new HelpAtHand(onDemand, new NoLanguageModel()), (kind, scored) -> {}, Thread::startVirtualThread);
    }
}
