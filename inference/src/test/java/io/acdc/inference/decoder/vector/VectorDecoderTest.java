package io.acdc.inference.decoder.vector;

import static io.acdc.inference.fixture.RandomModel.TINY_SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.inference.decoder.FinishReason;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.fixture.RandomModel;
import io.acdc.inference.fixture.RandomPrompts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorDecoderTest {
    /** Random models end at a random token; one in eight makes answers of about the length of real ones. */
    private static final Set<Integer> STOP_TOKENS =
            IntStream.range(0, 257).filter(token -> token % 8 == 3).boxed().collect(Collectors.toSet());

    private static final GenerationSettings GREEDY = GenerationSettings.greedy(12, STOP_TOKENS);
    private static final List<TokenSequence> PROMPTS = RandomPrompts.of(7, 130, 1, 24, 257);

    private final RandomModel weights = RandomModel.of(TINY_SEED, 3);
    private final LanguageModel model = VectorDecoder.of(TINY_SEED, weights);

    @Test
    void shouldGiveEveryPromptTheSameBitsAloneAndInAnyBatch() {
        // Given
        List<Generation> together = model.generate(PROMPTS, GREEDY);

        // When
        List<Generation> alone = PROMPTS.stream()
                .map(prompt -> model.generate(List.of(prompt), GREEDY).getFirst())
                .toList();
        List<Generation> reversed = model.generate(PROMPTS.reversed(), GREEDY).reversed();

        // Then
        assertThat(together).isEqualTo(alone).isEqualTo(reversed);
        assertThat(together)
                .as("answers that end at different times")
                .extracting(answer -> answer.tokens().length())
                .contains(0, 3, 12);
    }

    /** Found alike with vectors of 256 and 512 bits; a change means that old evaluations cannot be reproduced. */
    @Test
    void shouldGiveTheSameBitsOnEveryMachine() {
        // Given
        LanguageModel pinned = VectorDecoder.of(TINY_SEED, RandomModel.of(TINY_SEED, 1));

        // When
        long digest = pinned.generate(PROMPTS, GenerationSettings.greedy(12, Set.of())).stream()
                .mapToLong(answer -> Double.doubleToLongBits(answer.logProbability()) * 31
                        + answer.tokens().hashCode())
                .reduce(7, (sum, next) -> sum * 1_000_003 + next);

        // Then
        assertThat(digest).isEqualTo(0xff9acaf9892fe07fL);
    }

    @Test
    void shouldStopAtAStopTokenAndLeaveItOut() {
        // When
        List<Generation> answers = model.generate(PROMPTS, GREEDY);

        // Then
        assertThat(answers).anyMatch(answer -> answer.finishReason() instanceof FinishReason.Stopped);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.tokens().stream().boxed()).doesNotContainAnyElementsOf(STOP_TOKENS));
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
        assertThat(answers.get(1))
                .isEqualTo(model.generate(List.of(good), GREEDY).getFirst());
        assertThat(reason(answers.get(0)))
                .isEqualTo(
                        "token 257 is outside the model's vocabulary of 257; the tokenizer belongs to another model");
        assertThat(reason(answers.get(2))).isEqualTo("the prompt has no tokens");
        assertThat(reason(answers.get(3)))
                .isEqualTo("the prompt has 64 tokens, the model's context 64; shorten the prompt");
    }

    @Test
    void shouldFailAnAnswerWhoseLogitsAreNotNumbers() {
        // Given
        LanguageModel damaged = VectorDecoder.of(TINY_SEED, weights.withValues("model.embed_tokens.weight", values -> {
            values[5 * TINY_SEED.hiddenSize()] = Float.NaN; // Tied: the logit of token 5 is poisoned everywhere.
            return values;
        }));

        // When
        List<Generation> answers = damaged.generate(List.of(TokenSequence.of(1, 2)), GREEDY);

        // Then
        assertThat(reason(answers.getFirst()))
                .isEqualTo(
                        "the model's logits are not finite numbers after 0 generated tokens; its weights are damaged");
    }

    @Test
    void shouldAnswerNothingToNothing() {
        assertThat(model.generate(List.of(), GREEDY)).isEmpty();
    }

    @Test
    void shouldReportTheLogProbabilityOfWhatItChose() {
        // Given
        GenerationSettings oneToken = GenerationSettings.greedy(1, Set.of());

        // When
        List<Generation> answers = model.generate(PROMPTS, oneToken);

        // Then: the best of 257 tokens has at least the probability of a uniform draw
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.logProbability()).isBetween(-Math.log(257), 0.0));
    }

    private static String reason(Generation generation) {
        assertThat(generation.finishReason()).isInstanceOf(FinishReason.Failed.class);
        return ((FinishReason.Failed) generation.finishReason()).reason();
    }
}
