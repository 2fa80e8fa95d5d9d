package io.acdc.archive.view;

import io.acdc.archive.view.HeldAnswer.Answer;
import java.util.List;
import java.util.OptionalDouble;

/** The answers that count, applied in the archive's order, and what share of the pool they cover. */
final class KnownAnswers {
    /** Answers of models that were not announced, at most; the archive service sets more of them aside. */
    private static final int MOST_OF_STRANGERS = 100_000;

    private final AnswerSheet sheet = new AnswerSheet();
    private long applied;
    private int ofStrangers;

    /** Counts a record that has no effect. */
    void skip() {
        applied++;
    }

    /**
     * Takes in an answer.
     *
     * @param announced whether its model is known
     */
    void apply(Answer answer, boolean announced) {
        applied++;
        if (!announced) {
            ofStrangers++;
        }
        if (announced || ofStrangers <= MOST_OF_STRANGERS) {
            sheet.record(answer.modelId(), answer.taskId(), answer.passed());
        }
    }

    /** Records counted so far, with and without effect. */
    long applied() {
        return applied;
    }

    AnswerSheet sheet() {
        return sheet;
    }

    /** Share of the active tasks that at least one of the models passes; empty when there is no task. */
    OptionalDouble coverage(List<String> modelIds) {
        return sheet.tasks() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) sheet.covered(modelIds) / sheet.tasks());
    }
}
