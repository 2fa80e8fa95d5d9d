package io.acdc.benchmarks.agreement;

import io.acdc.inference.decoder.TokenSequence;
import java.util.Arrays;
import java.util.List;

/** How far the best logit is above the second best, over several prompts: what rounding would have to overcome. */
record Gaps(double median, double least, int prompts) {
    private static final int SAMPLE = 50;

    static Gaps of(ExactDecoder exact, List<TokenSequence> prompts) {
        double[] gaps = prompts.stream()
                .limit(SAMPLE)
                .map(exact::logits)
                .mapToDouble(Gaps::gap)
                .sorted()
                .toArray();
        return new Gaps(gaps[gaps.length / 2], gaps[0], gaps.length);
    }

    private static double gap(double... logits) {
        double[] ascending = logits.clone();
        Arrays.sort(ascending);
        return ascending[ascending.length - 1] - ascending[ascending.length - 2];
    }

    @Override
    public String toString() {
        return "best logit above the second: median %.3f, least of %d %.1e".formatted(median, prompts, least);
    }
}
