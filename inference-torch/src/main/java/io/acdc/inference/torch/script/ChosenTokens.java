package io.acdc.inference.torch.script;

/** What the script chose for a batch. */
public final class ChosenTokens {
    /** In place of a token: the row had ended. */
    public static final int NONE = -1;
    /** In place of a token: the logits were not finite numbers. */
    public static final int NOT_FINITE = -2;

    private final long[] tokens;
    private final double[] logProbabilities;
    private final int longestAnswer;

    ChosenTokens(long[] tokens, double[] logProbabilities, int longestAnswer) {
        this.tokens = tokens;
        this.logProbabilities = logProbabilities;
        this.longestAnswer = longestAnswer;
    }

    /** The token chosen for a row at that step, the stop token included, or one of the constants. */
    public int tokenAt(int row, int step) {
        return step < longestAnswer ? (int) tokens[row * longestAnswer + step] : NONE;
    }

    /** Natural logarithm of the probability of all tokens chosen for a row. */
    public double logProbability(int row) {
        return logProbabilities[row];
    }
}
