package io.acdc.evolution.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.evolution.golden.GoldenFile;
import io.acdc.evolution.skill.PassMark;
import io.acdc.evolution.skill.SkillMatrix;
import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CoverageGoldenTest {
    private static final int TOP_MODELS = 5;

    @Test
    void shouldCountCoverageAsPublished() {
        // Given
        GoldenFile golden = GoldenFile.read("taskforce/inloop_coverage_cases.json");

        // When, Then
        golden.check(golden.root(), CoverageGoldenTest::verify).report();
    }

    private static void verify(JsonNode golden) {
        SkillMatrix answers = answers(golden);
        JsonNode expected = golden.get("expected");
        if (expected.isEmpty()) {
            assertThat(Coverage.of(answers)).isEqualTo(new Share(0, 0));
        } else {
            verifyGroup(expected, "all_models", Coverage.of(answers));
            verifyGroup(expected, "top_models", Coverage.of(Coverage.strongest(answers, TOP_MODELS)));
        }
    }

    private static void verifyGroup(JsonNode expected, String group, Share coverage) {
        String prefix = "acdc_coverage/combined/" + group;
        assertThat(coverage.count())
                .isEqualTo(expected.get(prefix + "/passed_examples").asInt());
        assertThat(coverage.questions())
                .isEqualTo(expected.get(prefix + "/total_examples").asInt());
        assertThat(coverage.value())
                .isEqualTo(expected.get(prefix + "/passed_ratio").asDouble());
    }

    private static SkillMatrix answers(JsonNode golden) {
        PassMark passMark = new PassMark(golden.get("threshold").asDouble());
        TreeSet<String> taskIds = new TreeSet<>();
        List<Map<String, Double>> models = new ArrayList<>();
        golden.get("archive").forEach(model -> {
            Map<String, Double> scores = new HashMap<>();
            model.get("acdc_skill_vector")
                    .properties()
                    .forEach(
                            score -> scores.put(score.getKey(), score.getValue().asDouble()));
            taskIds.addAll(scores.keySet());
            models.add(scores);
        });
        List<SkillVector> rows = models.stream()
                .map(scores -> passMark.skillVector(List.copyOf(taskIds), scores))
                .toList();
        return SkillMatrix.of(rows);
    }
}
