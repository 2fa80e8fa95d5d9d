package io.acdc.archive.view;

import io.acdc.events.FactsRead;
import io.acdc.events.Population;
import java.util.List;
import java.util.Optional;

/**
 * A population in numbers.
 *
 * @param population its name
 * @param decisions made so far, of all kinds
 * @param candidatesDecided seeds do not count
 * @param admitted candidates admitted so far
 * @param rejected candidates rejected so far
 * @param members models in the archive
 * @param tasksActive tasks in the pool
 * @param furtherEvaluators evaluators beside the population's own whose scores count, by kind and version
 * @param factsRead records of this population on the fact topics, repeated ones included
 * @param latest the archives after the last decision over a model; empty before the first one
 * @param opened settings and state as last published; empty when nothing was
 */
public record PopulationReport(
        String population,
        long decisions,
        long candidatesDecided,
        long admitted,
        long rejected,
        int members,
        int tasksActive,
        List<EvaluatorReport> furtherEvaluators,
        FactsRead factsRead,
        Optional<CoveragePoint> latest,
        Optional<Population> opened) {}
