package io.acdc.archives.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.AnswerExtraction;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.Population;
import io.acdc.events.PopulationState;
import io.acdc.events.Scorer;
import io.acdc.events.ScorerKind;
import io.acdc.events.TaskOperator;
import io.acdc.events.TaskProposed;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.ids.ContentId;
import io.acdc.schemas.settings.Preset;
import io.acdc.schemas.settings.SettingsEdit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {
    private static final EventCodec CODEC = EventCodec.ofThisBuild();
    private static final String MODEL = "m-11111111111111111111";
    private static final FactReader READER = new FactReader(CODEC);
    private static final Headers NO_HEADERS = new RecordHeaders();

    @Test
    void shouldRefuseWhatIsNoEventOrAnotherPopulations() {
        byte[] task = CODEC.encode(task().build());

        assertThat(READER.task("test", null, NO_HEADERS))
                .hasToString("Refused[reason=the record has no value, expected a TaskProposed]");
        assertThat(READER.task("test", new byte[3], NO_HEADERS)).isInstanceOf(FactOutcome.Refused.class);
        assertThat(READER.model("test", task, NO_HEADERS)).isInstanceOf(FactOutcome.Refused.class);
        assertThat(READER.task("other", task, NO_HEADERS))
                .hasToString("Refused[reason=the key says population 'other', the event says 'test']");
        assertThat(READER.task("test", task, NO_HEADERS)).isEqualTo(new FactOutcome.Accepted<>(task().build()));
    }

    @Test
    void shouldRefuseATaskThatIsNotWhatItsIdSays() {
        assertThat(TaskRules.judge(task().setInstruction("reverse other").build()))
                .isInstanceOf(FactOutcome.Refused.class);
        assertThat(TaskRules.judge(task().setScorer(scorer("forged")).build())).isInstanceOf(FactOutcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.001, 1.001, Double.POSITIVE_INFINITY})
    void shouldRefuseScoresThatCannotBe(double score) {
        byte[] value = CODEC.encode(evaluation("answer").setScore(score).build());

        assertThat(READER.evaluation("test", value, NO_HEADERS, Optional.of(population("answer"))))
                .isInstanceOf(FactOutcome.Refused.class)
                .asString()
                .contains("its score " + score + " is not within 0 and 1");
    }

    @Test
    void shouldRefuseAnEvaluationUnderAnothersId() {
        EvaluationCompleted forged =
                evaluation("answer").setModelId("m-22222222222222222222").build();

        assertThat(EvaluationRules.judge(forged, Optional.of(population("answer"))))
                .isInstanceOf(FactOutcome.Refused.class);
    }

    @Test
    void shouldRefuseAnEvaluationOfWhatCannotBeAModel() {
        EvaluationCompleted forged = evaluation("answer").setModelId("../m-1").build();

        assertThat(EvaluationRules.judge(forged, Optional.of(population("answer"))))
                .isInstanceOf(FactOutcome.Refused.class)
                .asString()
                .contains("'../m-1' is no model id");
    }

    @Test
    void shouldTakeInWhatFurtherEvaluatorsSay() {
        EvaluationCompleted answer = evaluation("answer").build();

        assertThat(EvaluationRules.judge(answer, Optional.of(population("answer"))))
                .isEqualTo(new FactOutcome.Accepted<>(answer));
        assertThat(EvaluationRules.further(answer.getEvaluator(), population("answer")))
                .isEmpty();
        assertThat(EvaluationRules.judge(answer, Optional.of(population("judge"))))
                .isEqualTo(new FactOutcome.Accepted<>(answer));
        assertThat(EvaluationRules.further(answer.getEvaluator(), population("judge")))
                .contains(new EvaluatorId("answer", "1"));
        assertThat(EvaluationRules.judge(answer, Optional.empty())).isInstanceOf(FactOutcome.WithoutEffect.class);
    }

    @Test
    void shouldNotTakeOwnKindsForFurtherEvaluatorsOfAnotherRole() {
        EvaluationCompleted scoredByTheGate =
                evaluation(EvaluationRules.GATE_KIND).build();
        EvaluationCompleted foundByTheOwnKind = evaluation("answer")
                .setEvaluator(new Evaluator("answer", "1", EvaluatorRole.GATE, "eval-0"))
                .build();

        assertThat(EvaluationRules.judge(scoredByTheGate, Optional.of(population("answer"))))
                .isEqualTo(new FactOutcome.WithoutEffect<>(
                        "evaluator 'gibberish' is of the kind of the own gate and scored; 'answer' counts"));
        assertThat(EvaluationRules.judge(foundByTheOwnKind, Optional.of(population("answer"))))
                .isEqualTo(new FactOutcome.WithoutEffect<>("the population has no such gate"));
    }

    @Test
    void shouldRefuseSettingsNoPopulationCanWorkWith() {
        Population population = population("answer");
        population = Population.newBuilder(population)
                .setSettings(SettingsEdit.apply(population.getSettings(), "selection.populationSize=0"))
                .build();

        assertThat(PopulationRules.judge(population))
                .isInstanceOf(FactOutcome.Refused.class)
                .asString()
                .contains("settings of population 'test': setting selection.populationSize is 0");
    }

    @Test
    void shouldTellNamesFromOtherKeys() {
        assertThat(FactReader.isPopulationName("islands")).isTrue();
        assertThat(FactReader.isPopulationName("islands/m-1")).isFalse();
        assertThat(FactReader.isPopulationName("")).isFalse();
        assertThat(FactReader.isPopulationName(null)).isFalse();
    }

    private static TaskProposed.Builder task() {
        return TaskProposed.newBuilder()
                .setPopulation("test")
                .setTaskId(ContentId.ofTask("reverse planet", scorer("tenalp")))
                .setInstruction("reverse planet")
                .setScorer(scorer("tenalp"))
                .setSkill("reverse")
                .setDomain("strings")
                .setDifficulty(1)
                .setOperator(TaskOperator.INITIAL)
                .setRound(0L)
                .setPosition(0)
                .setRandomSeed(1L)
                .setScientist("test")
                .setProposedAt(Instant.EPOCH);
    }

    private static Scorer scorer(String expected) {
        return new Scorer(ScorerKind.EXACT, expected, AnswerExtraction.WHOLE_OUTPUT, Map.of(), null);
    }

    private static EvaluationCompleted.Builder evaluation(String kind) {
        return EvaluationCompleted.newBuilder()
                .setPopulation("test")
                .setEvaluationId(ContentId.ofEvaluation("test", MODEL, "t-1", kind, "1"))
                .setModelId(MODEL)
                .setTaskId("t-1")
                .setEvaluator(new Evaluator(kind, "1", EvaluatorRole.SKILL, "eval-0"))
                .setRequestId("r-1")
                .setOutcome(EvaluationOutcome.SCORED)
                .setPrompt("p")
                .setOutput("o")
                .setScore(1)
                .setVerdict("v")
                .setTokensIn(1)
                .setTokensOut(1)
                .setQueueMillis(0)
                .setGenerationMillis(0)
                .setWeightFingerprint("00")
                .setBackend("vector")
                .setDevice("cpu")
                .setCompletedAt(Instant.EPOCH);
    }

    private static Population population(String evaluatorKind) {
        return Population.newBuilder()
                .setName("test")
                .setSeed(1L)
                .setState(PopulationState.RUNNING)
                .setSettingsVersion(1)
                .setSettings(SettingsEdit.apply(Preset.TINY.settings(), "evaluation.evaluatorKind=" + evaluatorKind))
                .setGivenModels(List.of())
                .setCreatedAt(Instant.EPOCH)
                .build();
    }
}
