package io.acdc.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.RotaryPositions;
import io.acdc.inference.decoder.RotaryScaling;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.vector.VectorDecoder;
import io.acdc.inference.fixture.RandomModel;
import io.acdc.inference.fixture.RandomPrompts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens must be those of the vector decoder, which shares no arithmetic with PyTorch. */
class VectorAgreementTest {
    private static final int VOCABULARY = 257;
    private static final int NEW_TOKENS = 12;
    private static final RotaryPositions PLAIN = RotaryPositions.of(10000);
    private static final List<TokenSequence> PROMPTS = RandomPrompts.of(7, 60, 1, 24, VOCABULARY);
    /** Random models end at a random token; one in sixteen makes answers end at different times. */
    private static final Set<Integer> STOP_TOKENS = IntStream.range(0, VOCABULARY)
            .filter(token -> token % 16 == 3)
            .boxed()
            .collect(Collectors.toSet());

    private static TorchDecoders decoders;

    @BeforeAll
    static void start() {
        decoders = TorchDecoders.start(TorchSettings.onProcessor(TorchPrecision.FLOAT32));
    }

    @AfterAll
    static void stop() {
        decoders.close();
    }

    static Stream<Arguments> shapes() {
        RotaryPositions stretched = new RotaryPositions(500, new RotaryScaling.Llama3(8, 1, 4, 16));
        return Stream.of(
                Arguments.of("Llama, 4 query heads on 2", shape(2, true, PLAIN, Set.of())),
                Arguments.of("Llama 3, scaled positions, own output layer", shape(2, false, stretched, Set.of())),
                Arguments.of("Llama, all biases", shape(1, true, PLAIN, EnumSet.complementOf(noHeadNorm()))),
                Arguments.of("Qwen2, 4 query heads on 1", shape(1, true, PLAIN, OptionalPart.OF_QWEN2)),
                Arguments.of("Qwen3, 4 query heads on 2", shape(2, false, PLAIN, OptionalPart.OF_QWEN3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void shouldChooseTheSameTokensGreedily(String name, DecoderShape shape) {
        shouldAgree(shape, GenerationSettings.greedy(NEW_TOKENS, STOP_TOKENS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void shouldDrawTheSameTokens(String name, DecoderShape shape) {
        shouldAgree(shape, new GenerationSettings(NEW_TOKENS, STOP_TOKENS, new Sampling.Temperature(2, 0.8, 42)));
    }

    private static void shouldAgree(DecoderShape shape, GenerationSettings settings) {
        // Given
        RandomModel weights = RandomModel.of(shape, 11);
        List<Generation> expected = VectorDecoder.of(shape, weights).generate(PROMPTS, settings);

        // When
        List<Generation> answers;
        try (LanguageModel model = decoders.decoder(shape, weights)) {
            answers = model.generate(PROMPTS, settings);
        }

        // Then
        assertThat(distinctTokens(expected))
                .as("different tokens; few would mean that the models hardly look at their input")
                .isGreaterThan(40);
        for (int index = 0; index < PROMPTS.size(); index++) {
            Generation answer = answers.get(index);
            assertThat(answer.tokens()).isEqualTo(expected.get(index).tokens());
            assertThat(answer.finishReason()).isEqualTo(expected.get(index).finishReason());
            assertThat(answer.logProbability()).isCloseTo(expected.get(index).logProbability(), within(1e-3));
        }
    }

    private static long distinctTokens(List<Generation> answers) {
        return answers.stream()
                .flatMapToInt(answer -> answer.tokens().stream())
                .distinct()
                .count();
    }

    private static EnumSet<OptionalPart> noHeadNorm() {
        return EnumSet.of(OptionalPart.QUERY_KEY_NORM);
    }

    private static DecoderShape shape(int kvHeads, boolean tied, RotaryPositions rotary, Set<OptionalPart> parts) {
        return new DecoderShape(64, 3, 4, kvHeads, 16, 160, VOCABULARY, 64, rotary, 1e-6, tied, parts);
    }
}
