package io.acdc.archives.replay.state;

import io.acdc.archives.mapping.ArchiveSettingsFromPopulation;
import io.acdc.archives.replay.facts.Numbering;
import io.acdc.events.Population;
import io.acdc.evolution.archive.ArchiveSettings;
import java.util.Optional;

/**
 * The settings of the last decision that put some in force.
 *
 * @param population as that decision carries it
 * @param archive the part an archive needs
 * @param evaluatorKind number of the kind of evaluator whose scores count
 */
public record SettingsInForce(Population population, ArchiveSettings archive, int evaluatorKind) {
    /** Of a population as a decision carries it; empty if no archive can work with its settings. */
    static Optional<SettingsInForce> of(Population population, Numbering evaluatorKinds) {
        try {
            return Optional.of(new SettingsInForce(
                    population,
                    ArchiveSettingsFromPopulation.of(population),
                    evaluatorKinds.of(population.getSettings().getEvaluation().getEvaluatorKind())));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
