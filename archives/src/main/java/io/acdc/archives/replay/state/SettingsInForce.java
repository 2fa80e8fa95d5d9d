package io.acdc.archives.replay.state;

import io.acdc.archives.facts.EvaluationRules;
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
 * @param gateKind number of the kind of evaluator whose findings count for the own gate, if there is one
 */
public record SettingsInForce(Population population, ArchiveSettings archive, int evaluatorKind, int gateKind) {
    /** Whether evaluators of this kind, by its number, are the population's own, and none of them a further one. */
    boolean isOwn(int kind) {
        return kind == evaluatorKind || kind == gateKind;
    }

    /** Whether the population has a gate of its own. */
    boolean hasGate() {
        return archive.gateRejectShare().isPresent();
    }

    /** Of a population as a decision carries it; empty if no archive can work with its settings. */
    static Optional<SettingsInForce> of(Population population, Numbering evaluatorKinds) {
        try {
            ArchiveSettings archive = ArchiveSettingsFromPopulation.of(population);
            return Optional.of(new SettingsInForce(
                    population,
                    archive,
                    evaluatorKinds.of(population.getSettings().getEvaluation().getEvaluatorKind()),
                    evaluatorKinds.of(EvaluationRules.GATE_KIND)));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
