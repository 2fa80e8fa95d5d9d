package io.acdc.inference.decoder;

import java.util.Arrays;

/** Tokens with their likelihoods, one of which is drawn. Decoders that draw the same way give the same answers. */
public final class TokenDraw {
    private final double[] likelihoods;

    private TokenDraw(double[] likelihoods) {
        this.likelihoods = likelihoods;
    }

    /** @param likelihoods by token, at least 0, in any scale; not copied and not to be changed after */
    public static TokenDraw from(double[] likelihoods) {
        return new TokenDraw(likelihoods);
    }

    /** Leaves the most likely tokens that together reach this share of all; those as likely as the last of them stay. */
    public TokenDraw within(double topP) {
        if (topP >= 1) {
            return this;
        }
        double least = least(topP);
        return new TokenDraw(Arrays.stream(likelihoods)
                .map(likelihood -> likelihood < least ? 0 : likelihood)
                .toArray());
    }

    /** The token at that place, 0 to 1, of all likelihoods laid end to end in the order of the tokens. */
    public int at(double place) {
        double target = place * total();
        double passed = 0;
        int last = 0;
        for (int token = 0; token < likelihoods.length; token++) {
            if (likelihoods[token] > 0) {
                last = token;
                passed += likelihoods[token];
                if (passed > target) {
                    return token;
                }
            }
        }
        return last;
    }

    /** Tokens so unlikely that all of them together are less than what may be left out need not be sorted. */
    private double least(double topP) {
        double total = total();
        double wanted = topP * total;
        double unneeded = (1 - topP) * total / likelihoods.length;
        double[] ascending = Arrays.stream(likelihoods)
                .filter(likelihood -> likelihood >= unneeded)
                .sorted()
                .toArray();
        double reached = 0;
        int at = ascending.length;
        while (at > 0 && reached < wanted) {
            at--;
            reached += ascending[at];
        }
        return ascending[at];
    }

    private double total() {
        double total = 0;
        for (double likelihood : likelihoods) {
            total += likelihood;
        }
        return total;
    }
}
