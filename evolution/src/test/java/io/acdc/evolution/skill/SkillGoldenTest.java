package io.acdc.evolution.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.evolution.golden.GoldenFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkillGoldenTest {
    @Test
    void shouldTurnScoresIntoPassesAsPublished() {
        // Given
        GoldenFile golden = GoldenFile.read("dns/convert_cases.json");

        // When, Then
        golden.check(golden.root(), SkillGoldenTest::verifyConversion).report();
    }

    @Test
    void shouldAverageScoresIntoFitnessAsPublished() {
        // Given
        GoldenFile golden = GoldenFile.read("dns/fitness_cases.json");

        // When, Then
        golden.check(golden.root().get("create_ac_dc_solution"), SkillGoldenTest::verifyQualities)
                .check(golden.root().get("calculate_fitness_from_skill_vector"), SkillGoldenTest::verifyVectorMean)
                .report();
    }

    private static void verifyConversion(JsonNode golden) {
        List<String> taskIds = new ArrayList<>();
        golden.get("ordered_task_ids").forEach(id -> taskIds.add(id.asText()));
        Map<String, Double> scores = new HashMap<>();
        golden.get("acdc_skill_vector")
                .properties()
                .forEach(score -> scores.put(score.getKey(), score.getValue().asDouble()));

        SkillVector skills = new PassMark(golden.get("threshold").asDouble()).skillVector(taskIds, scores);

        assertThat(skills.toBits()).isEqualTo(golden.get("skills").asText());
    }

    private static void verifyQualities(JsonNode golden) {
        List<Double> scores = numbers(golden.get("task_qualities"));
        if (golden.get("avg_acdc_quality").isNumber()) {
            scores.add(golden.get("avg_acdc_quality").asDouble());
        }
        assertThat(Fitness.mean(scores)).isEqualTo(golden.get("fitness").asDouble());
    }

    private static void verifyVectorMean(JsonNode golden) {
        assertThat(Fitness.mean(numbers(golden.get("acdc_skill_vector"))))
                .isEqualTo(golden.get("fitness").asDouble());
    }

    private static List<Double> numbers(JsonNode values) {
        List<Double> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add(value.asDouble()));
        return numbers;
    }
}
