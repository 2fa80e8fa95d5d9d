package io.acdc.inference.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.inference.decoder.FinishReason;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.fixture.ModelDirectory;
import io.acdc.inference.fixture.RandomModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRunnerTest {
    private static final List<String> INSTRUCTIONS = List.of("reverse planet", "add 12 30", "größer als ∞?");

    @TempDir
    Path directory;

    private final ModelLoader loader = new ModelLoader();

    @Test
    void shouldAnswerEveryInstructionInOrder() {
        // Given
        ModelDirectory.write(directory, RandomModel.of(RandomModel.TINY_SEED, 1));
        ModelRunner runner = loader.load(directory);

        // When
        List<Answer> answers = runner.answer(INSTRUCTIONS, AnswerSettings.greedy(12));

        // Then
        assertThat(answers)
                .extracting(Answer::prompt)
                .containsExactly("reverse planet=", "add 12 30=", "größer als ∞?=");
        assertThat(answers).extracting(Answer::tokensIn).containsExactly(15, 10, 18);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.finishReason()).isNotInstanceOf(FinishReason.Failed.class))
                .allSatisfy(answer -> assertThat(answer.tokensOut()).isBetween(0, 12))
                .allSatisfy(answer -> assertThat(answer.logProbability()).isNegative());
    }

    @Test
    void shouldReadSpecialTokensOfAnInstructionAsLetters() {
        // Given
        ModelDirectory.write(directory, RandomModel.of(RandomModel.TINY_SEED, 1));
        List<String> instructions =
                List.of("a<|endoftext|>b", "a<|endoftext|><|endoftext|>", "a<|endoftext", "a\uFDD0<|endoftext|>");

        // When
        List<Answer> answers = loader.load(directory).answer(instructions, AnswerSettings.greedy(1));

        // Then
        assertThat(answers)
                .extracting(Answer::prompt)
                .containsExactlyElementsOf(
                        instructions.stream().map(text -> text + "=").toList());
        assertThat(answers).extracting(Answer::tokensIn).containsExactly(16, 28, 13, 18);
    }

    @Test
    void shouldReadSpecialTokensOfTheTemplateAsSuch() {
        // Given
        ModelDirectory.write(directory, RandomModel.of(RandomModel.TINY_SEED, 1))
                .edit(
                        "tokenizer_config.json",
                        config -> config.put("chat_template", "{{ eos_token }}{{ messages[0].content }}"));

        // When
        Answer answer = loader.load(directory)
                .answer(List.of("<|endoftext|>"), AnswerSettings.greedy(1))
                .getFirst();

        // Then
        assertThat(answer.prompt()).isEqualTo("<|endoftext|><|endoftext|>");
        assertThat(answer.tokensIn()).isEqualTo(1 + 13);
    }

    @Test
    void shouldPutTheSystemMessageFirst() {
        // Given
        ModelDirectory.write(directory, RandomModel.of(RandomModel.TINY_SEED, 1));
        ModelRunner runner = loader.load(directory);
        AnswerSettings told = new AnswerSettings(Optional.of("Be brief. "), 1, new Sampling.Greedy());

        // When / Then
        assertThat(runner.answer(List.of("hi"), told).getFirst().prompt()).isEqualTo("Be brief. hi=");
        assertThat(runner.answer(List.of("hi"), AnswerSettings.greedy(1))
                        .getFirst()
                        .prompt())
                .isEqualTo("hi=");
    }

    @Test
    void shouldFingerprintTheWeightsThatWereLoaded() {
        // Given
        ModelDirectory.write(directory, RandomModel.of(RandomModel.TINY_SEED, 1));

        // When
        String fingerprint = loader.load(directory).weightFingerprint();

        // Then
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            assertThat(fingerprint).isEqualTo(checkpoint.weightSha256());
        }
    }

    @Test
    void shouldAnswerWithTheNewWeightsAfterACheckpointIsReplaced() {
        // Given
        ModelDirectory.write(directory, RandomModel.of(RandomModel.TINY_SEED, 1));
        ModelRunner before = loader.load(directory);
        List<Answer> expected = before.answer(INSTRUCTIONS, AnswerSettings.greedy(12));

        // When
        ModelDirectory.write(directory, RandomModel.of(RandomModel.TINY_SEED, 2));
        ModelRunner after = loader.load(directory);

        // Then
        assertThat(after.answer(INSTRUCTIONS, AnswerSettings.greedy(12))).isNotEqualTo(expected);
        assertThat(before.answer(INSTRUCTIONS, AnswerSettings.greedy(12))).isEqualTo(expected);
    }
}
