package io.acdc.inference.decoder.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.RotaryPositions;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.vector.lanes.LanesDecoder;
import io.acdc.inference.decoder.vector.rows.RowsDecoder;
import io.acdc.inference.fixture.ModelDirectory;
import io.acdc.inference.fixture.RandomModel;
import io.acdc.inference.fixture.RandomPrompts;
import io.acdc.testkit.oracle.JlamaOracle;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Greedy tokens of both decoders must be those of an implementation that shares no line with ours. */
class JlamaAgreementTest {
    private static final int NEW_TOKENS = 16;
    private static final GenerationSettings SETTINGS = GenerationSettings.greedy(NEW_TOKENS, Set.of());

    @TempDir
    Path directory;

    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of("Qwen2, biases, 4 query heads on 2", shape(2, 16, true, OptionalPart.OF_QWEN2)),
                Arguments.of(
                        "Qwen2, biases, 4 query heads on 1, own output layer",
                        shape(1, 32, false, OptionalPart.OF_QWEN2)),
                Arguments.of("Llama, no biases, 4 query heads on 2", shape(2, 16, true, Set.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void shouldChooseTheTokensThatJlamaChooses(String name, DecoderShape shape) {
        // Given
        RandomModel model = RandomModel.of(shape, 11);
        ModelDirectory.write(directory, model);
        List<TokenSequence> prompts = RandomPrompts.of(5, 16, 1, 20, shape.vocabularySize());

        // When
        List<Generation> lanes = LanesDecoder.of(shape, model, 1).generate(prompts, SETTINGS);
        List<Generation> rows = generateWithRows(model, prompts);

        // Then
        assertThat(lanes.stream()
                        .flatMapToInt(answer -> answer.tokens().stream())
                        .distinct())
                .as("different tokens; few would mean that the models hardly look at their input")
                .hasSizeGreaterThan(50);
        assertThat(rows).isEqualTo(lanes);
        try (JlamaOracle oracle = new JlamaOracle(directory)) {
            assertThat(lanes)
                    .extracting(Generation::tokens)
                    .containsExactlyElementsOf(prompts.stream()
                            .map(prompt -> TokenSequence.of(oracle.greedy(prompt.toArray(), NEW_TOKENS)))
                            .toList());
        }
    }

    private static List<Generation> generateWithRows(RandomModel model, List<TokenSequence> prompts) {
        try (RowsDecoder rows = RowsDecoder.of(model.shape(), model, 2)) {
            return rows.generate(prompts, SETTINGS);
        }
    }

    private static DecoderShape shape(int kvHeads, int headSize, boolean tied, Set<OptionalPart> parts) {
        return new DecoderShape(
                4 * headSize, 3, 4, kvHeads, headSize, 160, 257, 64, RotaryPositions.of(10000), 1e-6, tied, parts);
    }
}
