package io.acdc.inference.torch;

import io.acdc.inference.decoder.FinishReason;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.torch.script.ChosenTokens;
import java.util.Set;
import java.util.stream.IntStream;

/** One row of what the script chose. */
record GeneratedAnswer(ChosenTokens chosen, int row, Set<Integer> stopTokens) {

    Generation generation() {
        int length = 0;
        while (isAnswer(tokenAt(length))) {
            length++;
        }
        TokenSequence tokens =
                TokenSequence.of(IntStream.range(0, length).map(this::tokenAt).toArray());
        return new Generation(tokens, finishReason(length), chosen.logProbability(row));
    }

    private FinishReason finishReason(int length) {
        int next = tokenAt(length);
        return switch (next) {
            case ChosenTokens.NONE -> new FinishReason.LengthReached();
            case ChosenTokens.NOT_FINITE ->
                new FinishReason.Failed("the model's logits are not finite numbers after " + length
                        + " generated tokens; its weights are damaged");
            default -> new FinishReason.Stopped(next);
        };
    }

    private boolean isAnswer(int token) {
        return token >= 0 && !stopTokens.contains(token);
    }

    private int tokenAt(int step) {
        return chosen.tokenAt(row, step);
    }
}
