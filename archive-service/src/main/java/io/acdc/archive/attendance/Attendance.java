package io.acdc.archive.attendance;

import io.acdc.events.Population;
import io.acdc.evolution.archive.AvailableEvaluator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is there besides the population's own evaluators. Asked by stream threads. */
@FunctionalInterface
public interface Attendance {
    /**
     * The further evaluators of which at least one instance is up and works for the population, by kind and version; empty
     * while that is not known, which is not the same as nobody.
     */
    Optional<List<AvailableEvaluator>> of(Population population, Instant now);
}
