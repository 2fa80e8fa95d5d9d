package io.acdc.training.stage;

import io.acdc.skills.question.Question;
import io.acdc.training.curriculum.TokenBatch;
import io.acdc.training.curriculum.TokenSequence;
import io.acdc.training.model.Decoder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which questions a model answers exactly under greedy decoding. One forward pass instead of a decoding loop: the greedy
 * answer is right if and only if, given the right answer so far, the likeliest next token is right at every position.
 */
public final class Examination {
    private static final int BATCH = 128;

    private final Decoder decoder;
    private final List<Question> questions;

    public Examination(Decoder decoder, List<Question> questions) {
        this.decoder = decoder;
        this.questions = List.copyOf(questions);
    }

    public List<Question> questions() {
        return questions;
    }

    /** Bit i is set if question i is answered exactly. */
    public BitSet solved(float[] parameters) {
        List<TokenSequence> sequences =
                questions.stream().map(TokenSequence::of).toList();
        List<Integer> byLength = IntStream.range(0, sequences.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> sequences.get(i).length()))
                .toList();
        BitSet solved = new BitSet(sequences.size());
        for (int from = 0; from < byLength.size(); from += BATCH) {
            List<Integer> chunk = byLength.subList(from, Math.min(byLength.size(), from + BATCH));
            List<Boolean> right =
                    examine(parameters, chunk.stream().map(sequences::get).toList());
            IntStream.range(0, chunk.size()).filter(right::get).forEach(i -> solved.set(chunk.get(i)));
        }
        return solved;
    }

    private List<Boolean> examine(float[] parameters, List<TokenSequence> sequences) {
        TokenBatch batch = TokenBatch.of(sequences);
        float[] logits = decoder.logits(parameters, batch);
        int vocabulary = logits.length / batch.targets().length;
        List<Boolean> right = new ArrayList<>();
        int next = 0;
        for (TokenSequence sequence : sequences) {
            int end = next + sequence.answerLength();
            right.add(IntStream.range(next, end)
                    .allMatch(i -> likeliest(logits, i * vocabulary, vocabulary) == batch.targets()[i]));
            next = end;
        }
        return right;
    }

    /** The smallest index of the largest logit. */
    private static int likeliest(float[] logits, int offset, int vocabulary) {
        int best = 0;
        for (int token = 1; token < vocabulary; token++) {
            if (logits[offset + token] > logits[offset + best]) {
                best = token;
            }
        }
        return best;
    }
}
