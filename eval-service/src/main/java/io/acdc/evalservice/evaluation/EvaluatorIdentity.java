package io.acdc.evalservice.evaluation;

import io.acdc.evalservice.answering.Backend;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRole;

/**
 * Who evaluates and with what.
 *
 * @param evaluator kind, version, role and instance
 * @param backend what computes the answers, and on which device
 */
public record EvaluatorIdentity(Evaluator evaluator, Backend backend) {
    /** The kind of evaluator this service is: it compares answers with what a task's scorer expects. */
    public static final String KIND = "answer";

    /**
     * Counts up when the same model and task may score otherwise than before. 2: special tokens in instructions are read
     * as letters.
     */
    public static final String VERSION = "2";

    /** The evaluator of this build, with that backend. */
    public static EvaluatorIdentity ofInstance(String instance, Backend backend) {
        return new EvaluatorIdentity(new Evaluator(KIND, VERSION, EvaluatorRole.SKILL, instance), backend);
    }
}
