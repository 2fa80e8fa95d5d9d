package io.acdc.archives.replay.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRole;
import io.acdc.evolution.archive.Answer;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.ids.ContentId;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactIntakeTest {
    private static final EventCodec CODEC = EventCodec.ofThisBuild();
    private static final String POPULATION = "päpulation";

    private final FactNumbers numbers = FactNumbers.start();
    private final EvaluationReader quick = new EvaluationReader(new SchemaCatalogue(), numbers);
    private final FactIntake intake = new FactIntake(CODEC, numbers);

    @Test
    void shouldReadWhatThisBuildWritesTheQuickWay() {
        // Given
        EvaluationCompleted evaluation = evaluation().build();

        // When // Then
        assertThat(quick.read(POPULATION, CODEC.encode(evaluation)))
                .contains(new EvaluationFact.Evaluation(
                        numbers.models().of(evaluation.getModelId()),
                        numbers.tasks().of(evaluation.getTaskId()),
                        numbers.evaluatorKinds().of("answer"),
                        numbers.evaluatorVersions().of("1"),
                        Answer.PASSED));
    }

    static Stream<EvaluationCompleted.Builder> evaluations() {
        return Stream.of(
                evaluation(),
                evaluation().setScore(0.5),
                evaluation().setScore(0.49999),
                evaluation().setScore(Double.NaN),
                evaluation().setScore(-0.1),
                evaluation().setScore(1.1),
                evaluation().setOutcome(EvaluationOutcome.FAILED).setFailure("no weights"),
                evaluation().setExtractedAnswer("an answer"),
                evaluation().setPopulation("other"),
                evaluation().setTaskId("t-other"),
                evaluation().setModelId("no model id"),
                evaluation().setEvaluationId("e-0123456789abcdef0123"),
                evaluation().setEvaluator(new Evaluator("answer", "2", EvaluatorRole.SKILL, "eval-0")));
    }

    @ParameterizedTest
    @MethodSource("evaluations")
    void shouldReadTheQuickWayWhatTheOrdinaryWayGives(EvaluationCompleted.Builder evaluation) {
        // Given
        byte[] value = CODEC.encode(evaluation.build());

        // When // Then
        assertThat(quick.read(POPULATION, value).orElseGet(EvaluationFact.Refused::new))
                .isEqualTo(intake.decoded(record(value)));
    }

    @Test
    void shouldAgreeWithTheOrdinaryWayOnDamage() {
        // Given
        Random random = new Random(3);
        byte[] sound = CODEC.encode(evaluation().setExtractedAnswer("x").build());

        // When // Then
        IntStream.range(0, 4000).forEach(_ -> {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            byte[] cut =
                    Arrays.copyOf(damaged, random.nextInt(4) == 0 ? random.nextInt(damaged.length) : damaged.length);
            quick.read(POPULATION, cut).ifPresent(fact -> assertThat(fact).isEqualTo(intake.decoded(record(cut))));
        });
    }

    @Test
    void shouldRefuseRecordsWithoutKeyOrValue() {
        assertThat(intake.evaluation(new ConsumerRecord<>(Topics.EVALUATIONS_COMPLETED.name(), 0, 0, POPULATION, null)))
                .isEqualTo(new EvaluationFact.Refused());
    }

    @Test
    void shouldNumberNamesInTheOrderOfTheirAppearance() {
        // Given
        Numbering numbering = new Numbering();

        // When
        IntStream.range(0, 5000).forEach(number -> numbering.of("name-" + number));

        // Then
        assertThat(IntStream.range(0, 5000)
                        .map(number -> numbering.of("name-" + number))
                        .toArray())
                .containsExactly(IntStream.range(0, 5000).toArray());
        assertThat(numbering.name(4321)).isEqualTo("name-4321");
    }

    private static ConsumerRecord<String, byte[]> record(byte[] value) {
        return new ConsumerRecord<>(Topics.EVALUATIONS_COMPLETED.name(), 0, 0, POPULATION, value);
    }

    private static EvaluationCompleted.Builder evaluation() {
        String model = "m-0123456789abcdef0123";
        return EvaluationCompleted.newBuilder()
                .setPopulation(POPULATION)
                .setEvaluationId(ContentId.ofEvaluation(POPULATION, model, "t-1", "answer", "1"))
                .setModelId(model)
                .setTaskId("t-1")
                .setEvaluator(new Evaluator("answer", "1", EvaluatorRole.SKILL, "eval-0"))
                .setRequestId("r")
                .setOutcome(EvaluationOutcome.SCORED)
                .setPrompt("what is it? ".repeat(30))
                .setOutput("o")
                .setScore(1)
                .setVerdict("v")
                .setTokensIn(1000)
                .setTokensOut(-1)
                .setQueueMillis(0.0)
                .setGenerationMillis(0.0)
                .setWeightFingerprint("00")
                .setBackend("vector")
                .setDevice("cpu")
                .setCompletedAt(Instant.EPOCH);
    }
}
