package io.acdc.inference.torch;

import static io.acdc.inference.fixture.RandomModel.TINY_SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.acdc.inference.decoder.FinishReason;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.InvalidModelException;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.fixture.RandomModel;
import io.acdc.inference.fixture.RandomPrompts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TorchDecoderTest {
    private static final Set<Integer> STOP_TOKENS =
            IntStream.range(0, 257).filter(token -> token % 8 == 3).boxed().collect(Collectors.toSet());
    private static final GenerationSettings GREEDY = GenerationSettings.greedy(12, STOP_TOKENS);
    private static final List<TokenSequence> PROMPTS = RandomPrompts.of(7, 70, 1, 24, 257);
    private static final RandomModel WEIGHTS = RandomModel.of(TINY_SEED, 3);
    private static final TorchSettings SETTINGS = TorchSettings.onProcessor(TorchPrecision.FLOAT32);

    private static TorchDecoders decoders;
    private static LanguageModel model;

    @BeforeAll
    static void load() {
        decoders = TorchDecoders.start(SETTINGS);
        model = decoders.decoder(TINY_SEED, WEIGHTS);
    }

    @AfterAll
    static void close() {
        model.close();
        decoders.close();
    }

    @Test
    void shouldChooseTheSameTokensAloneAndInAnyBatch() {
        // Given
        List<Generation> together = model.generate(PROMPTS, GREEDY);

        // When
        List<TokenSequence> alone = PROMPTS.stream()
                .map(prompt ->
                        model.generate(List.of(prompt), GREEDY).getFirst().tokens())
                .toList();

        // Then
        assertThat(together).extracting(Generation::tokens).isEqualTo(alone);
        assertThat(together)
                .as("answers that end at different times")
                .extracting(answer -> answer.tokens().length())
                .contains(0, 3, 12);
    }

    @Test
    void shouldAnswerTheSameInManySmallBatchesAndPieces() {
        // Given
        List<Generation> atOnce = model.generate(PROMPTS, GREEDY);

        // When
        List<Generation> inPieces;
        try (TorchDecoders narrow = TorchDecoders.start(SETTINGS.withBatchBytes(400_000));
                LanguageModel cramped = narrow.decoder(TINY_SEED, WEIGHTS)) {
            inPieces = cramped.generate(PROMPTS, GREEDY);
        }

        // Then
        assertThat(inPieces).extracting(Generation::tokens).isEqualTo(tokens(atOnce));
    }

    @Test
    void shouldStopAtTheEndOfTheContext() {
        // Given
        List<TokenSequence> nearlyFull = RandomPrompts.of(1, 3, 60, 60, 257);

        // When
        List<Generation> answers = model.generate(nearlyFull, GenerationSettings.greedy(12, Set.of()));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.tokens().length()).isEqualTo(4);
            assertThat(answer.finishReason()).isEqualTo(new FinishReason.LengthReached());
        });
    }

    @Test
    void shouldFailOnlyThePromptsThatCannotBeAnswered() {
        // Given
        TokenSequence good = TokenSequence.of(1, 2, 3);
        TokenSequence foreign = TokenSequence.of(1, 257);
        TokenSequence tooLong = RandomPrompts.of(1, 1, 64, 64, 257).getFirst();

        // When
        List<Generation> answers = model.generate(List.of(foreign, good, TokenSequence.of(), tooLong), GREEDY);

        // Then
        assertThat(answers.get(1).tokens())
                .isEqualTo(model.generate(List.of(good), GREEDY).getFirst().tokens());
        assertThat(reason(answers.get(0)))
                .isEqualTo(
                        "token 257 is outside the model's vocabulary of 257; the tokenizer belongs to another model");
        assertThat(reason(answers.get(2))).isEqualTo("the prompt has no tokens");
        assertThat(reason(answers.get(3)))
                .isEqualTo("the prompt has 64 tokens, the model's context 64; shorten the prompt");
        assertThat(model.generate(List.of(), GREEDY)).isEmpty();
    }

    @Test
    void shouldFailOnlyTheAnswersWhoseLogitsAreNotNumbers() {
        // Given
        int damagedToken = 0; // That of padding: neighbours must not see it.
        RandomModel own = RandomModel.of(Shapes.withOwnOutput(TINY_SEED), 3);
        RandomModel damaged = own.withValues("model.embed_tokens.weight", values -> {
            values[damagedToken * TINY_SEED.hiddenSize()] = Float.NaN;
            return values;
        });
        List<TokenSequence> prompts = List.of(TokenSequence.of(1, damagedToken), TokenSequence.of(5, 4, 3, 2, 1));

        // When
        List<Generation> answers = answer(damaged, prompts);

        // Then
        assertThat(reason(answers.getFirst()))
                .isEqualTo(
                        "the model's logits are not finite numbers after 0 generated tokens; its weights are damaged");
        assertThat(answers.getLast().tokens())
                .isEqualTo(answer(own, prompts).getLast().tokens());
    }

    @Test
    void shouldAnswerInBrainFloatsMuchAsInFloats() {
        // Given
        GenerationSettings one = GenerationSettings.greedy(1, Set.of());
        List<Generation> exact = model.generate(PROMPTS, one);

        // When
        List<Generation> rounded;
        try (TorchDecoders brainFloats = TorchDecoders.start(TorchSettings.onProcessor(TorchPrecision.BFLOAT16));
                LanguageModel half = brainFloats.decoder(TINY_SEED, WEIGHTS)) {
            rounded = half.generate(PROMPTS, one);
        }

        // Then
        long same = IntStream.range(0, PROMPTS.size())
                .filter(index ->
                        rounded.get(index).tokens().equals(exact.get(index).tokens()))
                .peek(index -> assertThat(rounded.get(index).logProbability())
                        .isCloseTo(exact.get(index).logProbability(), within(0.25)))
                .count();
        assertThat(same).isGreaterThan(PROMPTS.size() * 9L / 10);
        assertThat(rounded).as("bits are lost").isNotEqualTo(exact);
    }

    @Test
    void shouldNameAMissingTensor() {
        String bias = "model.layers.2.self_attn.k_proj.bias";
        assertThatThrownBy(() -> decoders.decoder(TINY_SEED, WEIGHTS.without(bias)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("tensor " + bias + " is missing; the checkpoint does not match its config.json");
    }

    @Test
    void shouldRefuseToAnswerOnceClosed() {
        // Given
        LanguageModel closed = decoders.decoder(TINY_SEED, WEIGHTS);
        closed.close();

        // When
        closed.close();

        // Then
        assertThatThrownBy(() -> closed.generate(PROMPTS, GREEDY))
                .hasMessage("the model has been closed; load it again");
    }

    private static List<Generation> answer(RandomModel weights, List<TokenSequence> prompts) {
        try (LanguageModel other = decoders.decoder(weights.shape(), weights)) {
            return other.generate(prompts, GREEDY);
        }
    }

    private static List<TokenSequence> tokens(List<Generation> answers) {
        return answers.stream().map(Generation::tokens).toList();
    }

    private static String reason(Generation generation) {
        assertThat(generation.finishReason()).isInstanceOf(FinishReason.Failed.class);
        return ((FinishReason.Failed) generation.finishReason()).reason();
    }
}
