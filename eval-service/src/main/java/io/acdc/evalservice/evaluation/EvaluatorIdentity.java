package io.acdc.evalservice.evaluation;

import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRole;

/**
 * Who evaluates and with what.
 *
 * @param evaluator kind, version, role and instance
 * @param backend the decoder, such as "vector"
 * @param device the device, such as "cpu"
 */
public record EvaluatorIdentity(Evaluator evaluator, String backend, String device) {
    /** The kind of evaluator this service is: it compares greedy answers with what a task's scorer expects. */
    public static final String KIND = "answer";

    /** Counts up when the same model and task may score otherwise than before. */
    public static final String VERSION = "1";

    /** The evaluator of this build with the Vector API decoder. */
    public static EvaluatorIdentity ofInstance(String instance) {
        return new EvaluatorIdentity(new Evaluator(KIND, VERSION, EvaluatorRole.SKILL, instance), "vector", "cpu");
    }
}
