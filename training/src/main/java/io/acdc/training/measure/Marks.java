package io.acdc.training.measure;

import io.acdc.skills.question.Question;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which of some questions were answered exactly.
 *
 * @param solved bit i belongs to question i
 */
public record Marks(List<Question> questions, BitSet solved) {
    public Marks {
        questions = List.copyOf(questions);
        solved = (BitSet) solved.clone();
    }

    @Override
    public BitSet solved() {
        return (BitSet) solved.clone();
    }

    /** Share of all questions, 0 to 1. */
    public double accuracy() {
        return accuracy(question -> true);
    }

    /** Share of the questions chosen; 0 if there are none. */
    public double accuracy(Predicate<Question> chosen) {
        int[] indices = IntStream.range(0, questions.size())
                .filter(i -> chosen.test(questions.get(i)))
                .toArray();
        return IntStream.of(indices).filter(solved::get).count() / (double) Math.max(1, indices.length);
    }

    /** Solved by this or by the other: coverage. Both must be about the same questions. */
    public Marks or(Marks other) {
        BitSet union = solved();
        union.or(other.solved);
        return new Marks(questions, union);
    }
}
