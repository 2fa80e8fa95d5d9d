package io.acdc.inference.decoder.generation;

import io.acdc.inference.decoder.FinishReason;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.TokenSequence;
import java.util.Arrays;
import java.util.Optional;

/** One prompt and the answer that is growing behind it. Confined to one thread. */
public final class RunningSequence {
    private final int index;
    private final TokenSequence prompt;
    private final GenerationSettings settings;
    private final TokenChoice choice;
    private final int[] answer;
    private int answerLength;
    private double logProbability;
    private Optional<FinishReason> finishReason = Optional.empty();

    /** @param index where the prompt stands in the caller's list */
    RunningSequence(int index, TokenSequence prompt, GenerationSettings settings, int context) {
        this.index = index;
        this.prompt = prompt;
        this.settings = settings;
        this.choice = TokenChoice.of(settings.sampling(), prompt);
        this.answer = new int[Math.min(settings.maxNewTokens(), context - prompt.length())];
    }

    int index() {
        return index;
    }

    public int promptLength() {
        return prompt.length();
    }

    /** Positions this sequence can take at most, the last token's included, which no model needs to be fed. */
    public int maxLength() {
        return prompt.length() + answer.length;
    }

    /** Tokens of prompt and answer so far. */
    public int length() {
        return prompt.length() + answerLength;
    }

    /** The token at a position of prompt or answer; any token once the sequence has finished. */
    public int tokenAt(int position) {
        if (finishReason.isPresent()) {
            return 0;
        }
        return position < prompt.length() ? prompt.at(position) : answer[position - prompt.length()];
    }

    public boolean wantsTokenAfter(int position) {
        return finishReason.isEmpty() && position >= prompt.length() - 1;
    }

    public boolean isFinished() {
        return finishReason.isPresent();
    }

    /** Appends the next token, or finishes. */
    public void advance(NextLogits logits) {
        if (!logits.areFinite()) {
            fail("the model's logits are not finite numbers after " + answerLength
                    + " generated tokens; its weights are damaged");
            return;
        }
        int token = choice.choose(logits);
        logProbability += logits.logProbability(token);
        if (settings.stopTokens().contains(token)) {
            finish(new FinishReason.Stopped(token));
        } else {
            append(token);
        }
    }

    /** Ends the answer where it is. */
    public void fail(String reason) {
        finish(new FinishReason.Failed(reason));
    }

    /** The result; only once finished. */
    Generation result() {
        return new Generation(
                TokenSequence.of(Arrays.copyOf(answer, answerLength)), finishReason.orElseThrow(), logProbability);
    }

    private void append(int token) {
        answer[answerLength++] = token;
        if (answerLength == answer.length) {
            finish(new FinishReason.LengthReached());
        }
    }

    private void finish(FinishReason reason) {
        finishReason = Optional.of(reason);
    }
}
