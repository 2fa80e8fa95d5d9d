package io.acdc.training.measure;

import io.acdc.inference.decoder.Sampling;
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

/** Lets checkpoints answer questions with the decoder that evolution uses, and compares exactly. */
public final class BenchmarkExam implements AutoCloseable {
    private static final int BATCH = 64;
    private static final int MAX_TOKENS = Question.MAX_ANSWER_BYTES + 1;

    private final ModelLoader loader = new ModelLoader();
    private final List<Question> questions;

    public BenchmarkExam(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    /** One greedy answer to each question. */
    public Marks examine(Path checkpoint) {
        return examine(checkpoint, AnswerSettings.greedy(MAX_TOKENS));
    }

    /** Several drawn answers to each question, of which one must be right. */
    public Marks examineSampled(Path checkpoint, int samples, double temperature) {
        return IntStream.rangeClosed(1, samples)
                .mapToObj(seed -> new AnswerSettings(MAX_TOKENS, new Sampling.Temperature(temperature, seed)))
                .map(settings -> examine(checkpoint, settings))
                .reduce(Marks::or)
                .orElseThrow();
    }

    private Marks examine(Path checkpoint, AnswerSettings settings) {
        ModelRunner runner = loader.load(checkpoint);
        BitSet solved = new BitSet(questions.size());
        // Prompts of similar length share a batch: less filling.
        List<Integer> byLength = IntStream.range(0, questions.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        index -> questions.get(index).instruction().length()))
                .toList();
        for (int from = 0; from < byLength.size(); from += BATCH) {
            List<Integer> chunk = byLength.subList(from, Math.min(byLength.size(), from + BATCH));
            List<Answer> answers = runner.answer(
                    chunk.stream()
                            .map(index -> questions.get(index).instruction())
                            .toList(),
                    settings);
            mark(chunk, answers, solved);
        }
        return new Marks(questions, solved);
    }

    private void mark(List<Integer> indices, List<Answer> answers, BitSet solved) {
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
