package io.acdc.skills.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void shouldDivideInstructionsInFixedShares() {
        // When
        List<Split> splits = IntStream.range(0, 100_000)
                .mapToObj(i -> Split.byHash("add " + i + " " + 7 * i))
                .toList();

        // Then: three standard deviations are 450
        assertThat(share(splits, Split.TRAINING)).isCloseTo(0.65, within(0.005));
        assertThat(share(splits, Split.POOL)).isCloseTo(0.20, within(0.005));
        assertThat(share(splits, Split.BENCHMARK)).isCloseTo(0.15, within(0.005));
    }

    @Test
    void shouldStayTheSameForEver() {
        // Then: shipped seeds were trained on this division
        assertThat(Split.byHash("reverse planet")).isEqualTo(RECORDED);
        assertThat(Split.hash("reverse planet")).isEqualTo(RECORDED_HASH);
    }

    private static double share(List<Split> splits, Split split) {
        return splits.stream().filter(split::equals).count() / (double) splits.size();
    }

    private static final Split RECORDED = Split.BENCHMARK;
    private static final long RECORDED_HASH = -2115070547638380050L;
}
