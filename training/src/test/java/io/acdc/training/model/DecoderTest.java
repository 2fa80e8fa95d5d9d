package io.acdc.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.training.curriculum.TokenBatch;
import io.acdc.training.curriculum.TokenSequence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DecoderTest {
    private static final TokenSequence WORD =
            TokenSequence.of(new Question("upper", Domain.STRINGS, 1, "upper house", "HOUSE"));
    private static final TokenSequence SUM =
            TokenSequence.of(new Question("add", Domain.ARITHMETIC, 1, "add 1 2", "3"));

    private final Decoder decoder = new Decoder(TinyDecoder.LAYOUT);

    @BeforeAll
    static void start() {
        TorchEngine.start();
    }

    @Test
    void shouldComputeTheGradientOfEveryTensor() {
        // Given
        float[] parameters = TinyDecoder.shiftedParameters();
        TokenBatch batch = TokenBatch.of(List.of(WORD, SUM));

        // When
        float[] gradient = decoder.lossAndGradient(parameters, batch).gradient();

        // Then: along the gradient of each tensor, the loss changes as the gradient says
        for (TensorSlot slot : TinyDecoder.LAYOUT.slots()) {
            double length = norm(gradient, slot);
            double step = 2e-3;
            double change = (lossAt(parameters, gradient, slot, step / length, batch)
                            - lossAt(parameters, gradient, slot, -step / length, batch))
                    / (2 * step);
            assertThat(change).as(slot.name()).isCloseTo(length, within(0.02 * length + 1e-3));
        }
    }

    @Test
    void shouldGiveTheSameLogitsWhateverElseIsInTheBatch() {
        // Given
        float[] parameters = TinyDecoder.shiftedParameters();

        // When
        float[] alone = decoder.logits(parameters, TokenBatch.of(List.of(SUM)));
        float[] together = decoder.logits(parameters, TokenBatch.of(List.of(SUM, WORD)));

        // Then
        IntStream.range(0, alone.length).forEach(i -> assertThat(together[i]).isCloseTo(alone[i], within(1e-5f)));
    }

    @Test
    void shouldStartAtTheLossOfAGuess() {
        // When
        float loss = decoder.lossAndGradient(TinyDecoder.parameters(), TokenBatch.of(List.of(WORD)))
                .loss();

        // Then
        assertThat((double) loss).isCloseTo(Math.log(TokenSequence.VOCABULARY), within(0.3));
    }

    private double lossAt(float[] parameters, float[] gradient, TensorSlot slot, double step, TokenBatch batch) {
        float[] moved = parameters.clone();
        for (int i = slot.offset(); i < slot.end(); i++) {
            moved[i] += (float) (step * gradient[i]);
        }
        return decoder.lossAndGradient(moved, batch).loss();
    }

    private static double norm(float[] gradient, TensorSlot slot) {
        return Math.sqrt(IntStream.range(slot.offset(), slot.end())
                .mapToDouble(i -> (double) gradient[i] * gradient[i])
                .sum());
    }
}
