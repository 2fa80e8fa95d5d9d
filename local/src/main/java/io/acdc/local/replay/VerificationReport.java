package io.acdc.local.replay;

import io.acdc.local.inspect.Report;
import java.util.List;

/**
 * What the verification of a log came to.
 *
 * @param populations by name
 * @param evaluations read in all
 * @param seconds it took to read and recompute
 */
public record VerificationReport(List<PopulationVerification> populations, long evaluations, double seconds) {
    public VerificationReport {
        populations = List.copyOf(populations);
    }

    /** Whatever is not as it should be, in all populations. */
    public long mismatches() {
        return populations.stream()
                .mapToLong(PopulationVerification::mismatches)
                .sum();
    }

    /** Populations whose decisions do not say what they are based on. */
    public List<String> unverifiable() {
        return populations.stream()
                .filter(population -> !population.isVerifiable())
                .map(PopulationVerification::population)
                .toList();
    }

    /** Whether there is any population. */
    public boolean isEmpty() {
        return populations.isEmpty();
    }

    /** In words and JSON. */
    public Report report() {
        return new Report(VerificationText.lines(this), VerificationJson.node(this));
    }
}
