package io.acdc.local.audit;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluatorRole;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An evaluation and where it stands.
 *
 * @param record as it came
 * @param index how many records with this population's key come before it
 * @param evaluation what it says
 */
record SeenEvaluation(ConsumerRecord<String, byte[]> record, long index, EvaluationCompleted evaluation) {
    private static final double PASS_MARK = 0.5;

    /** Whether it tells who passes a task: it is by an evaluator of the population's own kind, and by no gate. */
    boolean isBy(String ownKind) {
        return evaluation.getEvaluator().getRole() == EvaluatorRole.SKILL
                && evaluation.getEvaluator().getKind().equals(ownKind);
    }

    boolean passed() {
        return evaluation.getScore() >= PASS_MARK;
    }

    Instant timestamp() {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
