package io.acdc.inference.torch.script;

import io.acdc.inference.decoder.TokenSequence;
import java.util.List;

/** Prompts of one batch, padded on the left to the longest, and how long each answer may become. */
public final class PaddedPrompts {
    private final int width;
    private final int longestAnswer;
    private final long[] tokens;
    private final long[] pads;
    private final long[] limits;

    /**
     * @param prompts at least one, none of them empty
     * @param limits most new tokens of each, at least 1
     */
    public PaddedPrompts(List<TokenSequence> prompts, List<Integer> limits) {
        this.width = prompts.stream().mapToInt(TokenSequence::length).max().orElseThrow();
        this.limits = limits.stream().mapToLong(Integer::longValue).toArray();
        this.longestAnswer = limits.stream().mapToInt(Integer::intValue).max().orElseThrow();
        this.tokens = new long[prompts.size() * width];
        this.pads = new long[prompts.size()];
        for (int row = 0; row < pads.length; row++) {
            fill(row, prompts.get(row));
        }
    }

    /** Most new tokens of any. */
    public int longestAnswer() {
        return longestAnswer;
    }

    void addTo(Arguments arguments) {
        arguments.list(tokens).add((long) width).list(pads).list(limits).add((long) longestAnswer);
    }

    private void fill(int row, TokenSequence prompt) {
        pads[row] = (long) width - prompt.length();
        for (int index = 0; index < prompt.length(); index++) {
            tokens[(row + 1) * width - prompt.length() + index] = prompt.at(index);
        }
    }
}
