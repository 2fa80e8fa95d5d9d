package io.acdc.training.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.training.curriculum.QuestionStream;
import io.acdc.training.model.Decoder;
import io.acdc.training.model.TinyDecoder;
import io.acdc.training.model.TorchEngine;
import io.acdc.training.optimizer.LearningRate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanRunnerTest {
    private static final List<Question> LESSONS = List.of(
            new Question("upper", Domain.STRINGS, 1, "upper ab", "AB"),
            new Question("add", Domain.ARITHMETIC, 1, "add 1 2", "3"),
            new Question("capital", Domain.KNOWLEDGE, 1, "capital of peru", "lima"),
            new Question("sort", Domain.ORDER, 1, "sort cab", "abc"));
    private static final QuestionStream REPEATED = index -> LESSONS.get((int) (index % LESSONS.size()));

    @TempDir
    Path directory;

    private final List<String> log = new ArrayList<>();

    @BeforeAll
    static void start() {
        TorchEngine.start();
    }

    @Test
    void shouldLearnAFewQuestionsByHeart() throws IOException {
        // When
        TrainedWeights trained = train("once", plan(stage("base", Optional.empty(), 100)), "base");

        // Then
        Examination exam = new Examination(new Decoder(TinyDecoder.LAYOUT), LESSONS);
        assertThat(exam.solved(TinyDecoder.parameters()).cardinality()).isZero();
        assertThat(exam.solved(trained.parameters()).cardinality()).isEqualTo(LESSONS.size());
        assertThat(trained.cost().steps()).isEqualTo(100);
    }

    @Test
    void shouldTrainTheSameWeightsAgain() throws IOException {
        // Given
        TrainingPlan plan = plan(stage("base", Optional.empty(), 3), stage("order", Optional.of("base"), 2));

        // When
        float[] first = train("first", plan, "order").parameters();
        float[] second = train("second", plan, "order").parameters();

        // Then
        assertThat(second).containsExactly(first);
    }

    @Test
    void shouldKeepFinishedStages() throws IOException {
        // Given
        TrainedWeights before = train("same", plan(stage("base", Optional.empty(), 3)), "base");

        // When
        TrainedWeights after =
                train("same", plan(stage("base", Optional.empty(), 3), stage("order", Optional.of("base"), 2)), "base");

        // Then
        assertThat(after.parameters()).containsExactly(before.parameters());
        assertThat(log).contains("base       finished before, kept");
    }

    @Test
    void shouldNameTheParentThatIsMissing() {
        assertThatThrownBy(() -> runner("x").run(plan(stage("order", Optional.of("base"), 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Stage order needs stage base");
    }

    private TrainedWeights train(String store, TrainingPlan plan, String stage) throws IOException {
        return Optional.ofNullable(runner(store).run(plan).get(stage)).orElseThrow();
    }

    private PlanRunner runner(String name) {
        return new PlanRunner(TinyDecoder.LAYOUT, new StageStore(directory.resolve(name)), new ProgressLog(log::add));
    }

    private static TrainingPlan plan(Stage... stages) {
        return new TrainingPlan(1, List.of(stages));
    }

    private static Stage stage(String name, Optional<String> parent, int steps) {
        return new Stage(name, parent, REPEATED, steps, LearningRate.constant(1e-2));
    }
}
