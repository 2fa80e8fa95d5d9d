package io.acdc.evolution.skill;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evolution.random.CounterRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceSumsTest {
    @ParameterizedTest
    @CsvSource({"1,1", "2,64", "15,65", "16,255", "17,256", "33,257", "70,700"})
    void shouldSumCountsOverWhatOnlyTheContenderPasses(int models, int tasks) {
        // Given
        List<SkillVector> vectors = IntStream.range(0, models)
                .mapToObj(model -> random(tasks, model))
                .toList();
        FailureCounts counts = FailureCounts.over(vectors);
        DifferenceSums sums = DifferenceSums.against(vectors, counts);

        for (SkillVector contender : vectors) {
            // When
            long[] filled = new long[models];
            sums.fill(contender, models, filled);

            // Then
            assertThat(filled)
                    .containsExactly(vectors.stream()
                            .mapToLong(rival -> plainSum(contender, rival, counts))
                            .toArray());
        }
    }

    @Test
    void shouldLeaveOtherRivalsAloneAndRegardOnlyCommonTasks() {
        // Given
        List<SkillVector> vectors =
                List.of(SkillVector.ofBits("0000"), SkillVector.ofBits("10"), SkillVector.ofBits("1111"));
        FailureCounts counts = FailureCounts.over(vectors);
        long[] sums = {7, 7, 7};

        // When
        DifferenceSums.against(vectors, counts).fill(vectors.getLast(), 2, sums);

        // Then: the tasks are failed by 1, 2, 1 and 1 models
        assertThat(sums).containsExactly(5, 2, 7);
    }

    private static long plainSum(SkillVector contender, SkillVector rival, FailureCounts counts) {
        return IntStream.range(0, contender.length())
                .filter(task -> contender.passes(task) && !rival.passes(task))
                .map(counts::of)
                .sum();
    }

    private static SkillVector random(int tasks, int model) {
        CounterRandom random = CounterRandom.of(model, "difference sums");
        return SkillVector.matching(tasks, task -> random.nextBoolean());
    }
}
