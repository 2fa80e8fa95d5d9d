package io.acdc.inference.decoder.vector;

import static io.acdc.inference.fixture.RandomModel.TINY_SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.fixture.RandomModel;
import io.acdc.inference.fixture.RandomPrompts;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampledGenerationTest {
    private static final List<TokenSequence> PROMPTS = RandomPrompts.of(7, 60, 1, 20, 257);

    private final LanguageModel model = VectorDecoder.of(TINY_SEED, RandomModel.of(TINY_SEED, 3));

    @Test
    void shouldDrawTheSameTokensAgainWhateverTheBatch() {
        // Given
        List<Generation> together = model.generate(PROMPTS, sampled(0.7, 42));

        // When
        List<Generation> reversed =
                model.generate(PROMPTS.reversed(), sampled(0.7, 42)).reversed();

        // Then
        assertThat(together).isEqualTo(reversed);
    }

    @Test
    void shouldDrawOtherTokensWithAnotherSeed() {
        assertThat(model.generate(PROMPTS, sampled(0.7, 42))).isNotEqualTo(model.generate(PROMPTS, sampled(0.7, 43)));
    }

    @Test
    void shouldApproachGreedyAsTheTemperatureFalls() {
        // Given
        List<Generation> greedy = model.generate(PROMPTS, GenerationSettings.greedy(6, Set.of()));

        // When
        List<Generation> cold = model.generate(PROMPTS, sampled(1e-4, 42));

        // Then
        assertThat(cold).isEqualTo(greedy);
    }

    @Test
    void shouldDrawTokensAsOftenAsTheirProbabilitySays() {
        // Given
        TokenSequence prompt = TokenSequence.of(65, 66, 67);
        GenerationSettings oneGreedy = GenerationSettings.greedy(1, Set.of());
        Generation best = model.generate(List.of(prompt), oneGreedy).getFirst();
        double expected = Math.exp(best.logProbability());

        // When
        int draws = 2000;
        double drawn = LongStream.range(0, draws)
                .mapToObj(seed -> new GenerationSettings(1, Set.of(), new Sampling.Temperature(1, seed)))
                .map(settings -> model.generate(List.of(prompt), settings).getFirst())
                .filter(answer -> answer.tokens().equals(best.tokens()))
                .count();

        // Then: five standard errors
        double error = 5 * Math.sqrt(expected * (1 - expected) / draws);
        assertThat(expected).isBetween(0.02, 0.98);
        assertThat(drawn / draws).isBetween(expected - error, expected + error);
    }

    @Test
    void shouldRefuseATemperatureOfZero() {
        assertThatThrownBy(() -> new Sampling.Temperature(0, 1)).hasMessageContaining("temperature is 0.0");
    }

    private static GenerationSettings sampled(double temperature, long seed) {
        return new GenerationSettings(6, Set.of(), new Sampling.Temperature(temperature, seed));
    }
}
