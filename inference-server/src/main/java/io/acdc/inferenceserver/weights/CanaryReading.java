package io.acdc.inferenceserver.weights;

import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inferenceserver.completion.Completion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What weights made of the canary's prompt.
 *
 * @param completion the greedy tokens and how probable they were
 * @param fingerprint lower-case hex SHA-256 of prompt, tokens and log-probabilities rounded to three decimals
 */
public record CanaryReading(Completion completion, String fingerprint) {
    /**
     * How far log-probabilities of the same weights may be apart: the same sums in another order, in bfloat16, differ by
     * about a hundredth.
     */
    static final double TOLERANCE = 0.05;

    static CanaryReading of(TokenSequence prompt, Completion completion) {
        String rounded = completion.logProbabilities().stream()
                .map(value -> String.format(Locale.ROOT, "%.3f", value == 0 ? 0.0 : value))
                .collect(Collectors.joining(","));
        return new CanaryReading(completion, sha256(prompt + "|" + completion.tokens() + "|" + rounded));
    }

    /** Whether both can come from the same weights: the same tokens, about as probable. */
    boolean matches(CanaryReading other) {
        List<Double> mine = completion.logProbabilities();
        List<Double> others = other.completion.logProbabilities();
        return completion.tokens().equals(other.completion.tokens())
                && mine.size() == others.size()
                && IntStream.range(0, mine.size())
                        .allMatch(index -> Math.abs(mine.get(index) - others.get(index)) <= TOLERANCE);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
