package io.acdc.evaluatorkit.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evaluatorkit.Assessment;
import io.acdc.evaluatorkit.EvaluatorDefinition;
import io.acdc.evaluatorkit.ModelAnswer;
import io.acdc.evaluatorkit.ModelAnswers;
import io.acdc.evaluatorkit.ModelEvaluator;
import io.acdc.evaluatorkit.TranscriptEvaluator;
import io.acdc.evaluatorkit.TryLaterException;
import io.acdc.evaluatorkit.fixture.LivingPopulation;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorState;
import io.acdc.events.FinishReason;
import io.acdc.schemas.ids.ContentId;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EmbeddedKafka;
import io.acdc.testkit.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RunningEvaluatorTest {
    private static final TranscriptEvaluator PASSES = transcript -> Assessment.passed(transcript.output() + " is fine");
    private static final EmbeddedKafka KAFKA = EmbeddedKafka.startWithTopics();
    private static final EventLog LOG = new EventLog(KAFKA.bootstrapServers());

    @AfterAll
    static void stopTheBroker() {
        LOG.close();
        KAFKA.close();
    }

    @Test
    void shouldScoreWhatStillMattersAndNothingElse() {
        // Given
        LivingPopulation population = new LivingPopulation(LOG, "matters");
        String active = population.activate(0);
        String retired = population.activate(1);
        population.retire(retired);
        String member = population.candidate(0);
        String departed = population.candidate(1);
        population.admit(member);
        population.reject(departed);
        population.answer(departed, active);
        population.answer(member, retired);
        EvaluationCompleted transcript = population.answer(member, active);
        LivingPopulation other = new LivingPopulation(LOG, "of-others");
        other.answer(other.candidate(0), other.activate(0));

        // When
        try (RunningEvaluator _ = start(EvaluatorDefinition.skill("fine", "1", PASSES), "fine-0", population)) {
            population.awaitEvaluations("fine", 1);
            other.answer(other.candidate(1), other.activate(1));
            population.answer(population.candidate(2), active);
            population.awaitEvaluations("fine", 2);
        }

        // Then
        List<EvaluationCompleted> evaluations = population.awaitEvaluations("fine", 2);
        assertThat(evaluations).hasSize(2);
        EvaluationCompleted first = evaluations.getFirst();
        assertThat(first.getTranscriptId()).contains(transcript.getEvaluationId());
        assertThat(first.getEvaluationId()).isEqualTo(ContentId.ofEvaluation("matters", member, active, "fine", "1"));
        assertThat(first.getRequestId()).isEqualTo(transcript.getRequestId());
        assertThat(first.getOutput()).isEqualTo(transcript.getOutput());
        assertThat(first.getTokensOut()).isZero();
        assertThat(first.getScore()).isEqualTo(1);
        assertThat(first.getVerdict()).isEqualTo("tenalp is fine");
        assertThat(other.awaitEvaluations("fine", 0)).isEmpty();
    }

    @Test
    void shouldScoreAnswersToTasksThatBecameActiveAMomentAgo() {
        // Given
        LivingPopulation population = new LivingPopulation(LOG, "racing");

        // When
        try (RunningEvaluator evaluator =
                start(EvaluatorDefinition.skill("racer", "1", PASSES), "racer-0", population)) {
            evaluator.opened().join();
            for (int number = 0; number < 25; number++) {
                population.answer(population.candidate(number), population.activate(number));
            }

            // Then
            assertThat(population.awaitEvaluations("racer", 25)).hasSize(25);
        }
    }

    @Test
    void shouldRegisterWhileItWorksAndSayWhenItLeaves() {
        // Given
        LivingPopulation population = new LivingPopulation(LOG, "registering");
        EvaluatorDefinition gate = EvaluatorDefinition.gate("strict", "2", 0.25, PASSES);

        // When
        try (RunningEvaluator _ = start(gate, "strict-0", population)) {
            LOG.await(Topics.EVALUATORS, all -> states("strict-0", all).contains(EvaluatorState.UP));
        }

        // Then
        List<EvaluatorRegistration> said =
                LOG.await(Topics.EVALUATORS, all -> states("strict-0", all).contains(EvaluatorState.LEFT));
        EvaluatorRegistration last = said.stream()
                .filter(one -> one.getEvaluator().getInstance().equals("strict-0"))
                .toList()
                .getLast();
        assertThat(last.getState()).isEqualTo(EvaluatorState.LEFT);
        assertThat(last.getInput()).isEqualTo(EvaluatorInput.TRANSCRIPT);
        assertThat(last.getRejectShare()).contains(0.25);
        assertThat(last.getPopulations()).containsExactly("registering");
    }

    @Test
    void shouldWaitForWhatIsAwayAndRecordWhatFails() {
        // Given
        LivingPopulation population = new LivingPopulation(LOG, "failing");
        String task = population.activate(0);
        AtomicInteger asked = new AtomicInteger();
        String breaks = population.candidate(1);
        TranscriptEvaluator moody = transcript -> {
            if (transcript.modelId().equals(breaks)) {
                throw new IllegalStateException("broken\nbeyond repair");
            }
            if (asked.incrementAndGet() == 1) {
                throw new TryLaterException("the judge sleeps");
            }
            return Assessment.notPassed("awake");
        };
        population.answer(population.candidate(0), task);
        population.answer(breaks, task);
        population.fail(population.candidate(2), task, "prompt too long");
        population.admit(population.candidate(3));
        population.giveUp(population.candidate(3), task);

        // When
        try (RunningEvaluator _ = start(EvaluatorDefinition.skill("moody", "1", moody), "moody-0", population)) {
            population.awaitEvaluations("moody", 4);
        }

        // Then
        List<EvaluationCompleted> evaluations = population.awaitEvaluations("moody", 4);
        assertThat(of(population.candidate(0), evaluations).getVerdict()).isEqualTo("awake");
        assertThat(of(breaks, evaluations).getFailure()).contains("broken");
        assertThat(of(population.candidate(2), evaluations).getFailure())
                .contains("there is no answer: prompt too long");
        assertThat(of(population.candidate(3), evaluations).getFailure())
                .contains("there is no answer: as the test wants it");
        assertThat(evaluations).hasSize(4);
    }

    @Test
    void shouldHandBackWhatItCannotFinishAndDoNothingTwice() throws InterruptedException {
        // Given
        LivingPopulation population = new LivingPopulation(LOG, "handing-back");
        String task = population.activate(0);
        String slow = population.candidate(1);
        CountDownLatch begun = new CountDownLatch(1);
        TranscriptEvaluator stuck =
                transcript -> transcript.modelId().equals(slow) ? stuck(begun) : Assessment.passed("");
        population.answer(population.candidate(0), task);
        population.answer(slow, task);
        try (RunningEvaluator _ = start(EvaluatorDefinition.skill("patient", "1", stuck), "patient-0", population)) {
            population.awaitEvaluations("patient", 1);
            begun.await();
        }

        // When
        try (RunningEvaluator _ = start(EvaluatorDefinition.skill("patient", "1", PASSES), "patient-1", population)) {
            population.answer(population.candidate(2), task);
            population.awaitEvaluations("patient", 3);
        }

        // Then
        assertThat(population.awaitEvaluations("patient", 3))
                .extracting(EvaluationCompleted::getModelId)
                .containsExactlyInAnyOrder(population.candidate(0), slow, population.candidate(2));
    }

    @Test
    void shouldGiveModelsToWhomeverAsksThemItself() {
        // Given
        LivingPopulation population = new LivingPopulation(LOG, "asking");
        String first = population.activate(0);
        String second = population.activate(1);
        ModelEvaluator models = item -> new ModelAnswers(
                item.modelId().equals(population.candidate(3)) ? "1".repeat(64) : item.weightSha256(),
                List.of(new ModelAnswer(
                        first, "prompt", "output", 3, 2, FinishReason.END_TOKEN, Assessment.scored(0.5, "half"))));
        Duration soon = Duration.ofMinutes(5);
        population.ask("asker", population.candidate(0), List.of(0), Duration.ofSeconds(-1));
        population.ask("other", population.candidate(1), List.of(0), soon);
        population.ask("asker", population.candidate(2), List.of(0, 1), soon);
        population.ask("asker", population.candidate(3), List.of(0), soon);

        // When
        try (RunningEvaluator _ = start(EvaluatorDefinition.modelSkill("asker", "1", models), "asker-0", population)) {
            population.awaitEvaluations("asker", 3);
        }

        // Then
        List<EvaluationCompleted> evaluations = population.awaitEvaluations("asker", 3);
        assertThat(evaluations).hasSize(3);
        assertThat(evaluations)
                .filteredOn(evaluation -> evaluation.getOutcome() == EvaluationOutcome.SCORED)
                .singleElement()
                .satisfies(scored -> assertThat(scored.getVerdict()).isEqualTo("half"))
                .satisfies(scored -> assertThat(scored.getTranscriptId()).isEmpty())
                .satisfies(scored -> assertThat(scored.getTokensOut()).isEqualTo(2));
        assertThat(evaluations)
                .filteredOn(evaluation -> evaluation.getTaskId().equals(second))
                .singleElement()
                .satisfies(missing ->
                        assertThat(missing.getFailure()).contains("the evaluator gave no answer to this task"));
        assertThat(of(population.candidate(3), evaluations).getFailure().orElseThrow())
                .startsWith("stale or changed weights in /models/");
    }

    private static Assessment stuck(CountDownLatch begun) {
        begun.countDown();
        try {
            TimeUnit.DAYS.sleep(1);
            return Assessment.passed("too late");
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static EvaluationCompleted of(String modelId, List<EvaluationCompleted> evaluations) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.getModelId().equals(modelId))
                .findFirst()
                .orElseThrow();
    }

    private static List<EvaluatorState> states(String instance, List<EvaluatorRegistration> all) {
        return all.stream()
                .filter(one -> one.getEvaluator().getInstance().equals(instance))
                .map(EvaluatorRegistration::getState)
                .toList();
    }

    private static RunningEvaluator start(
            EvaluatorDefinition definition, String instance, LivingPopulation population) {
        return RunningEvaluator.start(
                definition,
                new EvaluatorSettings(
                        KAFKA.clientConfiguration(),
                        Optional.empty(),
                        instance,
                        List.of(population.name()),
                        4,
                        Duration.ofMillis(200)),
                line -> {});
    }
}
