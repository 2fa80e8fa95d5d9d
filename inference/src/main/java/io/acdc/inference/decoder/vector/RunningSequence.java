package io.acdc.inference.decoder.vector;

import io.acdc.inference.decoder.FinishReason;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.TokenSequence;
import java.util.Arrays;
import java.util.Optional;

/** One prompt and the answer that is growing behind it. Confined to one thread. */
final class RunningSequence {
    private final int index;
    private final TokenSequence prompt;
    private final GenerationSettings settings;
    private final TokenChoice choice;
    private final int[] answer;
    private int answerLength;
    private double logProbability;
    private Optional<FinishReason> finishReason = Optional.empty();

    /** @param index where the prompt stands in the caller's list */
    RunningSequence(int index, TokenSequence prompt, GenerationSettings settings, int vocabularySize, int context) {
        this.index = index;
        this.prompt = prompt;
        this.settings = settings;
        this.choice = TokenChoice.of(settings.sampling(), prompt, vocabularySize);
        this.answer = new int[Math.min(settings.maxNewTokens(), context - prompt.length())];
    }

    int index() {
        return index;
    }

    int promptLength() {
        return prompt.length();
    }

    /** Positions this sequence can take at most. */
    int maxLength() {
        return prompt.length() + answer.length;
    }

    /** The token at a position of prompt or answer; any token once the sequence has finished. */
    int tokenAt(int position) {
        if (finishReason.isPresent()) {
            return 0;
        }
        return position < prompt.length() ? prompt.at(position) : answer[position - prompt.length()];
    }

    boolean wantsTokenAfter(int position) {
        return finishReason.isEmpty() && position >= prompt.length() - 1;
    }

    boolean isFinished() {
        return finishReason.isPresent();
    }

    /** Appends the next token, or finishes. */
    void advance(float[] logits, LogitReadings readings, int lane) {
        if (!readings.isFinite(lane)) {
            finish(new FinishReason.Failed("the model's logits are not finite numbers after " + answerLength
                    + " generated tokens; its weights are damaged"));
            return;
        }
        int token = choice.choose(logits, readings, lane);
        logProbability += readings.logProbability(logits[token * Lanes.STRIDE + lane], lane);
        if (settings.stopTokens().contains(token)) {
            finish(new FinishReason.Stopped(token));
        } else {
            append(token);
        }
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
