package io.acdc.evalservice.scoring;

import io.acdc.events.Scorer;
import io.acdc.scoring.extraction.AnswerExtraction;
import io.acdc.scoring.scorer.ChoiceScorer;
import io.acdc.scoring.scorer.ExactScorer;
import io.acdc.scoring.scorer.NumericScorer;
import io.acdc.scoring.scorer.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges outputs as a task's scorer asks.
 *
 * <p>Parameters: a numeric scorer takes {@code tolerance} (0 when left out); a choice scorer takes the texts of the
 * choices as {@code A}, {@code B} and so on, and the letter of the right one is what is expected.
 */
public final class TaskScorer {
    private static final String TOLERANCE = "tolerance";

    private TaskScorer() {}

    /**
     * The verdict on a model's whole output.
     *
     * @throws UnsupportedScorerException if the scorer is of a kind for other evaluators, or makes no sense
     */
    public static Verdict judge(Scorer scorer, String output) {
        return scorerOf(scorer).score(output);
    }

    private static io.acdc.scoring.scorer.Scorer scorerOf(Scorer scorer) {
        try {
            return switch (scorer.getKind()) {
                case EXACT -> new ExactScorer(scorer.getExpected(), extraction(scorer));
                case NUMERIC -> numeric(scorer);
                case CHOICE -> choice(scorer);
                case PYTHON, JUDGE -> throw new IllegalArgumentException("it needs an evaluator of another kind");
            };
        } catch (IllegalArgumentException e) {
            throw new UnsupportedScorerException(
                    "cannot score with the task's %s scorer: %s".formatted(scorer.getKind(), e.getMessage()));
        }
    }

    private static NumericScorer numeric(Scorer scorer) {
        return new NumericScorer(
                number("expected answer", scorer.getExpected()),
                number(TOLERANCE, scorer.getParameters().getOrDefault(TOLERANCE, "0")),
                extraction(scorer));
    }

    private static ChoiceScorer choice(Scorer scorer) {
        List<String> letters = IntStream.rangeClosed('A', 'Z')
                .mapToObj(Character::toString)
                .takeWhile(scorer.getParameters()::containsKey)
                .toList();
        return new ChoiceScorer(
                letters.stream().map(scorer.getParameters()::get).toList(),
                letters.indexOf(scorer.getExpected()),
                extraction(scorer));
    }

    private static BigDecimal number(String what, String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s '%s' is no number".formatted(what, text), e);
        }
    }

    private static AnswerExtraction extraction(Scorer scorer) {
        return switch (scorer.getExtraction()) {
            case WHOLE_OUTPUT -> AnswerExtraction.WHOLE_OUTPUT;
            case PUBLISHED_MARKERS -> AnswerExtraction.PUBLISHED;
        };
    }
}
