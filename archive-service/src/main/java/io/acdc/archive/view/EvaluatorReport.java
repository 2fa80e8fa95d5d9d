package io.acdc.archive.view;

import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRole;

/**
 * An evaluator beside the population's own whose scores count.
 *
 * @param kind of the evaluator
 * @param version of the kind
 * @param role adds skills, or may reject a candidate
 * @param input what it takes in
 * @param joinedAt sequence number of the decision since which it counts
 */
public record EvaluatorReport(String kind, String version, EvaluatorRole role, EvaluatorInput input, long joinedAt) {}
