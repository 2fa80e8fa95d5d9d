package io.acdc.evolution.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.acdc.evolution.coverage.CoverageReport.Contribution;
import io.acdc.evolution.skill.SkillMatrix;
import io.acdc.evolution.skill.SkillVector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageReportTest {
    @Test
    void shouldReportWhatModelsDoTogetherAndAlone() {
        // Given
        SkillMatrix answers = matrix("11000", "10100", "10000");

        // When
        CoverageReport report = CoverageReport.of(answers);

        // Then
        assertThat(report)
                .isEqualTo(new CoverageReport(
                        new Share(3, 5),
                        new Share(1, 5),
                        List.of(
                                new Contribution(new Share(2, 5), 1),
                                new Contribution(new Share(2, 5), 1),
                                new Contribution(new Share(1, 5), 0))));
    }

    @Test
    void shouldDemandMoreThanHalfForAMajority() {
        assertThat(Coverage.majorityVote(matrix("10", "11", "00", "00"))).isEqualTo(new Share(0, 2));
        assertThat(Coverage.majorityVote(matrix("10", "11", "10", "00"))).isEqualTo(new Share(1, 2));
    }

    @Test
    void shouldCoverNothingWithoutModels() {
        // Given
        SkillMatrix nobody = new SkillMatrix(7, List.of());

        // When, Then
        assertThat(Coverage.of(nobody)).isEqualTo(new Share(0, 7));
        assertThat(Coverage.majorityVote(nobody)).isEqualTo(new Share(0, 7));
    }

    @Test
    void shouldGiveSharesWithStandardErrors() {
        assertThat(new Share(1, 4).value()).isEqualTo(0.25);
        assertThat(new Share(50, 100).standardError()).isCloseTo(0.05, within(1e-12));
        assertThat(new Share(0, 0).value()).isZero();
        assertThatThrownBy(() -> new Share(3, 2)).hasMessageContaining("3 of 2 questions is no share");
    }

    private static SkillMatrix matrix(String... rows) {
        return SkillMatrix.of(Stream.of(rows).map(SkillVector::ofBits).toList());
    }
}
