package io.acdc.evolution.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question to the evaluators: one model, some tasks. Of an evaluator that takes in completed evaluations nothing is asked;
 * its open items only say what a candidate waits for.
 *
 * @param modelId the model
 * @param taskIds the tasks, in the order of their ids
 * @param candidate whether a candidate waits for its decision, rather than a member meeting new tasks
 * @param attempt 1 for the first time of asking
 * @param deadline after this it is asked again, or given up
 * @param evaluator who is asked; empty for the population's own kind
 */
public record WorkItem(
        String modelId,
        List<String> taskIds,
        boolean candidate,
        int attempt,
        Instant deadline,
        Optional<EvaluatorId> evaluator) {
    public WorkItem {
        taskIds = List.copyOf(taskIds);
    }
}
