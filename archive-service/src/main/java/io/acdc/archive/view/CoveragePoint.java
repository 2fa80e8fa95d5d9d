package io.acdc.archive.view;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * Both archives right after a decision over a model.
 *
 * @param candidatesDecided candidates decided by then; seeds do not count
 * @param sequence of the decision
 * @param decidedAt when it was decided
 * @param members models in the archive
 * @param tasksActive tasks in the pool
 * @param coverage share of the active tasks that at least one member passed, by the answers the archive knew, 0..1;
 *     empty when there was no task, or when the decision does not say which answers those were
 * @param bestFitness greatest fitness of a member at that selection, 0..1; empty when there was none
 */
public record CoveragePoint(
        long candidatesDecided,
        long sequence,
        Instant decidedAt,
        int members,
        int tasksActive,
        OptionalDouble coverage,
        OptionalDouble bestFitness) {}
