package io.acdc.evolution.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CounterRandomTest {
    @Test
    void shouldDrawTheSameNumbersForTheSameSeedAndName() {
        // Given
        CounterRandom first = CounterRandom.of(7, "merge").derive(3);
        CounterRandom second = CounterRandom.of(7, "merge").derive(3);

        // When
        long[] drawn = IntStream.range(0, 100).mapToLong(i -> first.nextLong()).toArray();

        // Then
        assertThat(IntStream.range(0, 100).mapToLong(second::longAt).toArray()).isEqualTo(drawn);
    }

    @Test
    void shouldStayTheSameForEver() {
        // Given
        CounterRandom random = CounterRandom.of(42, "candidate").derive(1);

        // When
        long first = random.nextLong();

        // Then: recorded logs depend on these numbers
        assertThat(first).isEqualTo(CounterRandom.of(42, "candidate").derive(1).longAt(0));
        assertThat(first).isEqualTo(RECORDED);
    }

    @Test
    void shouldGiveEveryNameAndIndexItsOwnStream() {
        // Given
        Set<Long> seen = new HashSet<>();

        // When
        for (int i = 0; i < 1000; i++) {
            seen.add(CounterRandom.of(1, "a").derive(i).nextLong());
            seen.add(CounterRandom.of(1, "b" + i).nextLong());
            seen.add(CounterRandom.of(i, "c").nextLong());
        }

        // Then
        assertThat(seen).hasSize(3000);
    }

    @Test
    void shouldSpreadUniformIntegersEvenly() {
        // Given
        CounterRandom random = CounterRandom.of(5, "uniform");
        int[] counts = new int[10];

        // When
        for (int i = 0; i < 100_000; i++) {
            counts[random.nextInt(10)]++;
        }

        // Then: chi-squared with 9 degrees of freedom, 99.9% quantile 27.9
        double chiSquared = IntStream.of(counts)
                .mapToDouble(c -> (c - 1e4) * (c - 1e4) / 1e4)
                .sum();
        assertThat(chiSquared).isLessThan(27.9);
    }

    @Test
    void shouldDrawStandardNormals() {
        // Given
        CounterRandom random = CounterRandom.of(9, "normal");

        // When
        double[] drawn = IntStream.range(0, 100_000)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();

        // Then
        double mean = IntStream.range(0, drawn.length)
                .mapToDouble(i -> drawn[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, drawn.length)
                .mapToDouble(i -> (drawn[i] - mean) * (drawn[i] - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0.0, within(0.015));
        assertThat(variance).isCloseTo(1.0, within(0.02));
    }

    @Test
    void shouldRefuseAnEmptyRange() {
        assertThatThrownBy(() -> CounterRandom.of(1, "x").nextInt(0)).hasMessageContaining("must be positive");
    }

    private static final long RECORDED = -2914054051469917285L;
}
