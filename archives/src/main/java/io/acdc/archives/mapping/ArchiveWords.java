package io.acdc.archives.mapping;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.TaskProposed;
import io.acdc.evolution.archive.AnnouncedModel;
import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.ProposedTask;

/** Facts in the archive's own words. */
public final class ArchiveWords {
    private static final double PASS_MARK = 0.5;

    private ArchiveWords() {}

    /** A proposal. */
    public static ProposedTask task(TaskProposed event) {
        return new ProposedTask(event.getTaskId(), event.getDifficulty(), event.getRound(), event.getPosition());
    }

    /** A seed or a candidate. */
    public static AnnouncedModel model(ModelMerged event) {
        return new AnnouncedModel(event.getModelId(), event.getRole() == ModelRole.SEED);
    }

    /** Whether the answer counts as passed: at a score of 0.5 and more, as published. */
    public static Answer answer(EvaluationCompleted event) {
        return answer(event.getOutcome() == EvaluationOutcome.FAILED, event.getScore());
    }

    /** The same of an evaluation's outcome and score. */
    public static Answer answer(boolean failed, double score) {
        if (failed) {
            return Answer.UNSCORED;
        }
        return score >= PASS_MARK ? Answer.PASSED : Answer.FAILED;
    }
}
