package io.acdc.benchmarks.agreement;

import io.acdc.inference.decoder.TokenSequence;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where two answers to one prompt part.
 *
 * @param prompt number of the prompt
 * @param before prompt and answer up to there, which are the same
 * @param first the first decoder's next token
 * @param second the second's
 */
record Difference(int prompt, TokenSequence before, int first, int second) {
    /** How far rounding of 32 bits may move logits, measured in steps of the greatest logit: sums of hundreds of terms. */
    private static final double STEPS = 64;

    /** Empty if the answers are equal. */
    static Optional<Difference> between(int index, TokenSequence prompt, TokenSequence first, TokenSequence second) {
        return IntStream.range(0, first.length())
                .filter(step -> first.at(step) != second.at(step))
                .mapToObj(step -> new Difference(
                        index,
                        TokenSequence.of(
                                IntStream.concat(prompt.stream(), first.stream().limit(step))
                                        .toArray()),
                        first.at(step),
                        second.at(step)))
                .findFirst();
    }

    /** One line that says how far apart the two tokens' logits are when computed in 64 bits. */
    String explained(ExactDecoder exact) {
        double[] logits = exact.logits(before);
        double gap = Math.abs(logits[first] - logits[second]);
        return "prompt %d after %d tokens: %d against %d, whose logits are %.2e apart: %s"
                .formatted(
                        prompt,
                        before.length(),
                        first,
                        second,
                        gap,
                        gap <= rounding(logits)
                                ? "a tie within the rounding of floats"
                                : "NOT EXPLAINED by the rounding of floats (%.2e)".formatted(rounding(logits)));
    }

    boolean isTie(ExactDecoder exact) {
        double[] logits = exact.logits(before);
        return Math.abs(logits[first] - logits[second]) <= rounding(logits);
    }

    private static double rounding(double... logits) {
        double greatest = Arrays.stream(logits).map(Math::abs).max().orElseThrow();
        return STEPS * Math.ulp((float) greatest);
    }
}
