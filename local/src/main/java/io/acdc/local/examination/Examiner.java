package io.acdc.local.examination;

import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.runner.Answer;
import io.acdc.inference.runner.AnswerSettings;
import io.acdc.inference.runner.ModelLoader;
import io.acdc.inference.runner.ModelRunner;
import io.acdc.scoring.extraction.AnswerExtraction;
import io.acdc.scoring.scorer.ExactScorer;
import java.nio.file.Path;
import java.util.List;

/** Puts a benchmark's questions to models. May be used by several threads. */
final class Examiner {
    private final ExaminationOrder order;
    private final Benchmark benchmark;
    private final AnswerCache cache;
    private final ModelLoader loader;

    Examiner(ExaminationOrder order, ModelLoader loader) {
        this.order = order;
        this.benchmark = Benchmark.read(Path.of(order.benchmark()));
        this.cache = new AnswerCache(Path.of(order.cache()));
        this.loader = loader;
    }

    /** Answers one paper, or remembers the answers. */
    PaperResult examine(Paper paper) {
        ModelRunner model = loader.load(Path.of(paper.directory()));
        String weights = model.weightFingerprint();
        String bits = cache.find(weights, benchmark, paper.sitting()).orElseGet(() -> {
            String fresh = answer(model, paper);
            cache.keep(weights, benchmark, paper.sitting(), fresh);
            return fresh;
        });
        return new PaperResult(paper.model(), paper.sample(), bits);
    }

    private String answer(ModelRunner model, Paper paper) {
        List<Question> questions = benchmark.questions();
        List<Answer> answers = model.answer(
                questions.stream().map(Question::instruction).toList(),
                new AnswerSettings(order.maxNewTokens(), sampling(paper)));
        StringBuilder bits = new StringBuilder();
        for (int index = 0; index < questions.size(); index++) {
            bits.append(right(questions.get(index), answers.get(index)) ? '1' : '0');
        }
        return bits.toString();
    }

    private static boolean right(Question question, Answer answer) {
        return new ExactScorer(question.answer(), AnswerExtraction.WHOLE_OUTPUT)
                .score(answer.output())
                .passed();
    }

    private Sampling sampling(Paper paper) {
        return paper.sample() == 0
                ? new Sampling.Greedy()
                : new Sampling.Temperature(order.temperature(), order.seed() + paper.sample());
    }
}
