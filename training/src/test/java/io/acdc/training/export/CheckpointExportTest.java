package io.acdc.training.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.inference.runner.Answer;
import io.acdc.inference.runner.AnswerSettings;
import io.acdc.inference.runner.ModelLoader;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.training.curriculum.TokenBatch;
import io.acdc.training.curriculum.TokenSequence;
import io.acdc.training.model.Decoder;
import io.acdc.training.model.TensorSlot;
import io.acdc.training.model.TinyDecoder;
import io.acdc.training.model.TorchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointExportTest {
    private static final float[] PARAMETERS = TinyDecoder.shiftedParameters();

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        TorchEngine.start();
    }

    @BeforeEach
    void export() throws IOException {
        new CheckpointExport(TinyDecoder.LAYOUT).write(directory, PARAMETERS);
    }

    @Test
    void shouldWriteACompleteCheckpoint() {
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            assertThat(checkpoint.config().architecture()).isEqualTo("Qwen2ForCausalLM");
            assertThat(checkpoint.tensors())
                    .containsOnlyKeys(TinyDecoder.LAYOUT.slots().stream()
                            .map(TensorSlot::name)
                            .toList());
            for (TensorSlot slot : TinyDecoder.LAYOUT.slots()) {
                assertThat(checkpoint.tensor(slot.name()).orElseThrow().toFloats())
                        .containsExactly(Arrays.copyOfRange(PARAMETERS, slot.offset(), slot.end()));
            }
        }
    }

    @Test
    void shouldAnswerAsTheTrainerPredicts() {
        try (ModelLoader loader = new ModelLoader()) {
            // When
            Answer answer = loader.load(directory)
                    .answer(List.of("reverse planet"), AnswerSettings.greedy(1))
                    .getFirst();

            // Then
            double[] logProbabilities = trainerLogProbabilities("reverse planet");
            int likeliest = IntStream.range(0, logProbabilities.length)
                    .reduce((best, token) -> logProbabilities[token] > logProbabilities[best] ? token : best)
                    .orElseThrow();
            assertThat(answer.prompt()).isEqualTo("reverse planet=");
            assertThat(answer.tokensIn()).isEqualTo("reverse planet=".length());
            assertThat(answer.logProbability()).isCloseTo(logProbabilities[likeliest], within(1e-4));
        }
    }

    /** Of the first token of an answer, by the trainer's own forward pass. */
    private static double[] trainerLogProbabilities(String instruction) {
        TokenSequence sequence = TokenSequence.of(new Question("any", Domain.STRINGS, 1, instruction, "x"));
        float[] logits = new Decoder(TinyDecoder.LAYOUT).logits(PARAMETERS, TokenBatch.of(List.of(sequence)));
        double[] first = IntStream.range(0, TokenSequence.VOCABULARY)
                .mapToDouble(token -> logits[token])
                .toArray();
        double normalizer = Math.log(Arrays.stream(first).map(Math::exp).sum());
        return Arrays.stream(first).map(logit -> logit - normalizer).toArray();
    }
}
