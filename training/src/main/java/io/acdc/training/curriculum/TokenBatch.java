package io.acdc.training.curriculum;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sequences padded on the right to the longest, ready for next-token prediction.
 *
 * @param inputs rows × width token ids, row by row; position t predicts token t + 1
 * @param positions where in {@code inputs} an answer token is predicted, in row order
 * @param targets the token to be predicted at each of {@code positions}
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of numbers, never compared or used as a key.
public record TokenBatch(int rows, int width, long[] inputs, long[] positions, int[] targets) {
    public static TokenBatch of(List<TokenSequence> sequences) {
        int width = sequences.stream().mapToInt(TokenSequence::length).max().orElseThrow() - 1;
        long[] inputs = new long[sequences.size() * width];
        Arrays.fill(inputs, TokenSequence.END);
        for (int row = 0; row < sequences.size(); row++) {
            TokenSequence sequence = sequences.get(row);
            for (int t = 0; t < sequence.length() - 1; t++) {
                inputs[row * width + t] = sequence.tokens()[t];
            }
        }
        return new TokenBatch(sequences.size(), width, inputs, positions(sequences, width), targets(sequences));
    }

    private static long[] positions(List<TokenSequence> sequences, int width) {
        return IntStream.range(0, sequences.size())
                .boxed()
                .flatMapToLong(row -> IntStream.range(
                                sequences.get(row).answerStart() - 1,
                                sequences.get(row).length() - 1)
                        .mapToLong(t -> (long) row * width + t))
                .toArray();
    }

    private static int[] targets(List<TokenSequence> sequences) {
        return sequences.stream()
                .flatMapToInt(sequence -> Arrays.stream(sequence.tokens(), sequence.answerStart(), sequence.length()))
                .toArray();
    }
}
