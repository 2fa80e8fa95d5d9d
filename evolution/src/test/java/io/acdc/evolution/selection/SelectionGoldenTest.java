package io.acdc.evolution.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.evolution.golden.GoldenFile;
import io.acdc.evolution.selection.NoveltyMeasure.Denominator;
import io.acdc.evolution.selection.NoveltyMeasure.Hamming;
import io.acdc.evolution.selection.NoveltyMeasure.SkillRatio;
import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SelectionGoldenTest {
    private static final double RELATIVE_TOLERANCE = 1e-12;

    @Test
    void shouldSelectAsPublished() {
        // Given
        GoldenFile golden = GoldenFile.read("dns/cases.json");

        // When, Then
        golden.check(golden.root().get("cases"), SelectionGoldenTest::verify).report();
    }

    private static void verify(JsonNode golden) {
        if (golden.get("error").isNull()) {
            verifySelection(golden, rule(golden).select(contenders(golden)));
        } else {
            verifyOwnAnswerToWhatTheReferenceRejects(golden);
        }
    }

    private static void verifySelection(JsonNode golden, Selection selection) {
        assertThat(selection.selectedIndices()).isEqualTo(integers(golden.get("selected_indices")));
        assertThat(ids(selection.survivors(contenders(golden)))).isEqualTo(texts(golden.get("selected")));
        verifyWeights(golden.get("difficulty_weights"), selection);
        JsonNode scores = golden.path("scores");
        for (int index = 0; index < scores.size(); index++) {
            verifyScore(scores.get(index), selection.assessments().get(index));
        }
    }

    private static void verifyWeights(JsonNode expected, Selection selection) {
        assertThat(selection.difficultyWeights().tasks()).isEqualTo(expected.size());
        for (int task = 0; task < expected.size(); task++) {
            verifyClose(
                    expected.get(task).asDouble(), selection.difficultyWeights().of(task));
        }
    }

    private static void verifyScore(JsonNode expected, Assessment assessment) {
        verifyClose(expected.get("score").asDouble(), assessment.score());
        assertThat(assessment)
                .isInstanceOfSatisfying(
                        Assessment.Novelty.class,
                        novelty -> assertThat(novelty.fitterCount())
                                .isEqualTo(expected.get("n_fitter").asInt()));
    }

    private static void verifyClose(double expected, double actual) {
        assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * RELATIVE_TOLERANCE));
    }

    /** Either one clear line, or a proper selection where nothing is contradictory (no tasks at all). */
    private static void verifyOwnAnswerToWhatTheReferenceRejects(JsonNode golden) {
        int tasks = comparedTasks(golden.path("len_subset_skill_vector")).orElse(Integer.MAX_VALUE);
        try {
            List<Integer> selected = rule(golden).select(contenders(golden)).selectedIndices();
            assertThat(contenders(golden))
                    .allSatisfy(each ->
                            assertThat(Math.min(each.skills().length(), tasks)).isZero());
            assertThat(selected).doesNotHaveDuplicates().isNotEmpty();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("align");
        }
    }

    private static SelectionRule rule(JsonNode golden) {
        JsonNode config = golden.get("config");
        int populationSize = config.get("population_size").asInt();
        return config.get("use_top_fitness_selection").asBoolean()
                ? new TopFitness(populationSize)
                : new DominatedNoveltySearch(
                        populationSize,
                        config.get("k_neighbors").asInt(),
                        config.get("dominated_score").asDouble(),
                        measure(config),
                        comparedTasks(golden.path("len_subset_skill_vector")));
    }

    private static NoveltyMeasure measure(JsonNode config) {
        Denominator denominator = config.get("skill_ratio_to_full").asBoolean()
                ? Denominator.ALL_TASKS
                : Denominator.TASKS_THE_FITTER_FAILS;
        return config.get("use_skill_ratio").asBoolean()
                ? new SkillRatio(config.get("use_difficulty_weights").asBoolean(), denominator)
                : new Hamming();
    }

    private static OptionalInt comparedTasks(JsonNode length) {
        return length.isNumber() ? OptionalInt.of(length.asInt()) : OptionalInt.empty();
    }

    private static List<Contender> contenders(JsonNode golden) {
        List<Contender> contenders = new ArrayList<>();
        for (JsonNode group : List.of(golden.get("archive"), golden.get("new"))) {
            group.forEach(model -> contenders.add(new Contender(
                    model.get("id").asText(),
                    model.get("fitness").asDouble(),
                    SkillVector.ofBits(model.get("skills").asText()))));
        }
        return contenders;
    }

    private static List<String> ids(List<Contender> contenders) {
        return contenders.stream().map(Contender::id).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<Integer> integers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }
}
