package io.acdc.local.run;

import io.acdc.events.Population;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the population stood when the run began to evolve it.
 *
 * @param began when the command was given
 * @param evaluations answers there were already
 */
record RunStart(Instant began, long evaluations) {
    static RunStart of(Watch watch, Instant began) {
        return new RunStart(began, watch.population().progress().evaluations());
    }

    /** What the run did from here until now. */
    RunFigures figures(Watch watch, LocalSystem system, Population population) {
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        long done = watch.population().progress().evaluations() - evaluations;
        List<String> instances = IntStream.range(0, system.evaluators().size())
                .mapToObj(Services::evaluator)
                .toList();
        String kind = population.getSettings().getEvaluation().getEvaluatorKind();
        double busy = watch.evaluators().busyFraction(kind, instances);
        return new RunFigures(population, seconds, done / seconds, busy, system.restarts());
    }
}
