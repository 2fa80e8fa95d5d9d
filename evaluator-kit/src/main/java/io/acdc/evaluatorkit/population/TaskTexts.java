package io.acdc.evaluatorkit.population;

import io.acdc.evaluatorkit.AskedTask;
import io.acdc.events.Scorer;
import io.acdc.events.ScorerKind;
import io.acdc.events.TaskProposed;
import io.acdc.events.TaskToAnswer;
import java.util.Optional;

/** Tasks of events in the words of evaluators. */
public final class TaskTexts {
    private TaskTexts() {}

    static AskedTask of(TaskProposed task) {
        return new AskedTask(
                task.getTaskId(),
                task.getInstruction(),
                expected(task.getScorer()),
                task.getSkill(),
                task.getDomain(),
                task.getDifficulty());
    }

    /** A task of a work item, which does not say what skill it is about. */
    public static AskedTask of(TaskToAnswer task) {
        return new AskedTask(task.getTaskId(), task.getInstruction(), expected(task.getScorer()), "", "", 1);
    }

    /** Other kinds expect no text, or a pattern. */
    private static Optional<String> expected(Scorer scorer) {
        boolean isText = scorer.getKind() == ScorerKind.EXACT || scorer.getKind() == ScorerKind.NUMERIC;
        return Optional.of(scorer.getExpected()).filter(text -> isText && !text.isEmpty());
    }
}
