package io.acdc.inference.decoder.vector.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.RotaryPositions;
import io.acdc.inference.decoder.RotaryScaling;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.vector.lanes.LanesDecoder;
import io.acdc.inference.fixture.RandomModel;
import io.acdc.inference.fixture.RandomPrompts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both decoders compute one arithmetic, so that each can be used wherever it is faster. */
class RowsDecoderTest {
    private static final RotaryPositions LLAMA3 = new RotaryPositions(500, new RotaryScaling.Llama3(8, 1, 4, 32));
    private static final DecoderShape SMALL = shape(RotaryPositions.of(10000), true, OptionalPart.OF_QWEN2);
    /** More than are answered at once, some longer than a step. */
    private static final List<TokenSequence> PROMPTS = RandomPrompts.of(7, 40, 1, 90, 131);

    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of("Qwen2", RandomModel.of(SMALL, 1)),
                Arguments.of("Qwen2 in bfloat16", RandomModel.of(SMALL, 2).inBrainFloats()),
                Arguments.of(
                        "Llama 3 with all biases in bfloat16",
                        RandomModel.of(
                                        shape(
                                                LLAMA3,
                                                false,
                                                EnumSet.of(
                                                        OptionalPart.QUERY_KEY_VALUE_BIAS,
                                                        OptionalPart.ATTENTION_OUTPUT_BIAS,
                                                        OptionalPart.FEED_FORWARD_BIAS)),
                                        3)
                                .inBrainFloats()),
                Arguments.of(
                        "Qwen3", RandomModel.of(shape(RotaryPositions.of(1_000_000), true, OptionalPart.OF_QWEN3), 4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void shouldGiveTheSameBitsAsLanesWhateverTheNumberOfThreads(String name, RandomModel model) {
        // Given
        GenerationSettings settings = GenerationSettings.greedy(8, Set.of(3, 77));
        List<Generation> lanes = LanesDecoder.of(model.shape(), model, 1).generate(PROMPTS, settings);

        for (int threads : List.of(1, 3)) {
            try (RowsDecoder rows = RowsDecoder.of(model.shape(), model, threads)) {
                // When
                List<Generation> answers = rows.generate(PROMPTS, settings);

                // Then
                assertThat(answers).isEqualTo(lanes);
            }
        }
    }

    @Test
    void shouldDrawTheTokensThatLanesDraw() {
        // Given
        RandomModel model = RandomModel.of(SMALL, 1);
        GenerationSettings settings = new GenerationSettings(6, Set.of(), new Sampling.Temperature(0.8, 0.7, 42));

        try (RowsDecoder rows = RowsDecoder.of(SMALL, model, 2)) {
            // When
            List<Generation> answers = rows.generate(PROMPTS.subList(0, 9), settings);

            // Then
            assertThat(answers).isEqualTo(LanesDecoder.of(SMALL, model, 3).generate(PROMPTS.subList(0, 9), settings));
        }
    }

    @Test
    void shouldRefuseToGenerateOnceClosed() {
        // Given
        RowsDecoder rows = RowsDecoder.of(SMALL, RandomModel.of(SMALL, 1), 1);
        rows.close();

        // When
        rows.close();

        // Then
        assertThatThrownBy(() -> rows.generate(PROMPTS, GenerationSettings.greedy(1, Set.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model has been closed");
    }

    /** Sizes that fill neither vectors nor blocks. */
    private static DecoderShape shape(RotaryPositions rotary, boolean tied, Set<OptionalPart> parts) {
        return new DecoderShape(72, 2, 6, 2, 24, 150, 131, 100, rotary, 1e-6, tied, parts);
    }
}
