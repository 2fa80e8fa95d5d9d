package io.acdc.benchmarks.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.vector.VectorDecoder;
import io.acdc.inference.fixture.RandomModel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final DecoderShape SHAPE = RandomModel.TINY_SEED;
    private static final RandomModel MODEL = RandomModel.of(SHAPE, 3);
    private static final TokenSequence PROMPT = TokenSequence.of(65, 66, 67);

    private final ExactDecoder exact = new ExactDecoder(SHAPE, MODEL);

    @Test
    void shouldFindTheFirstTokenThatDiffers() {
        // Given
        TokenSequence first = TokenSequence.of(1, 2, 3, 4);
        TokenSequence second = TokenSequence.of(1, 2, 9, 9);

        // When / Then
        assertThat(Difference.between(7, PROMPT, first, first)).isEmpty();
        assertThat(Difference.between(7, PROMPT, first, second))
                .contains(new Difference(7, TokenSequence.of(65, 66, 67, 1, 2), 3, 9));
    }

    @Test
    void shouldNotExplainTwoTokensThatAreFarApart() {
        // Given
        Generation best = VectorDecoder.of(SHAPE, MODEL)
                .generate(List.of(PROMPT), GenerationSettings.greedy(1, Set.of()))
                .getFirst();
        int token = best.tokens().at(0);

        // When
        Difference difference = new Difference(0, PROMPT, token, (token + 1) % SHAPE.vocabularySize());

        // Then
        assertThat(difference.isTie(exact)).isFalse();
        assertThat(difference.explained(exact)).contains("NOT EXPLAINED");
        assertThat(new Difference(0, PROMPT, token, token).explained(exact)).contains("a tie");
    }

    @Test
    void shouldFindTheSameBestTokenInSixtyFourBits() {
        // Given
        double[] logits = exact.logits(PROMPT);

        // When
        int best = 0;
        for (int token = 1; token < logits.length; token++) {
            best = logits[token] > logits[best] ? token : best;
        }

        // Then
        assertThat(VectorDecoder.of(SHAPE, MODEL)
                        .generate(List.of(PROMPT), GenerationSettings.greedy(1, Set.of()))
                        .getFirst()
                        .tokens())
                .isEqualTo(TokenSequence.of(best));
    }
}
