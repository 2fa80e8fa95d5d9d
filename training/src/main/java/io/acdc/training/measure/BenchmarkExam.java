package io.acdc.training.measure;

import io.acdc.inference.runner.Answer;
import io.acdc.inference.runner.AnswerSettings;
import io.acdc.inference.runner.ModelLoader;
import io.acdc.inference.runner.ModelRunner;
import io.acdc.skills.question.Question;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Lets a checkpoint answer questions greedily, one answer each, and compares exactly. */
public final class BenchmarkExam implements AutoCloseable {
    private static final int BATCH = 64;
    private static final AnswerSettings GREEDY = AnswerSettings.greedy(Question.MAX_ANSWER_BYTES + 1);

    private final ModelLoader loader = new ModelLoader();
    private final List<Question> questions;

    public BenchmarkExam(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    public Marks examine(Path checkpoint) {
        ModelRunner runner = loader.load(checkpoint);
        BitSet solved = new BitSet(questions.size());
        // Prompts of similar length share a batch: less filling.
        List<Integer> byLength = IntStream.range(0, questions.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        index -> questions.get(index).instruction().length()))
                .toList();
        for (int from = 0; from < byLength.size(); from += BATCH) {
            mark(runner, byLength.subList(from, Math.min(byLength.size(), from + BATCH)), solved);
        }
        return new Marks(questions, solved);
    }

    private void mark(ModelRunner runner, List<Integer> indices, BitSet solved) {
        List<Answer> answers = runner.answer(
                indices.stream()
                        .map(index -> questions.get(index).instruction())
                        .toList(),
                GREEDY);
        for (int i = 0; i < indices.size(); i++) {
            Question question = questions.get(indices.get(i));
            solved.set(indices.get(i), answers.get(i).output().equals(question.answer()));
        }
    }

    @Override
    public void close() {
        loader.close();
    }
}
