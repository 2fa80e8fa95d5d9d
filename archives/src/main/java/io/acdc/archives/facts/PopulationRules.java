package io.acdc.archives.facts;

import io.acdc.archives.mapping.ArchiveSettingsFromPopulation;
import io.acdc.events.Population;
import io.acdc.schemas.settings.SettingsCheck;
import io.acdc.schemas.settings.SettingsException;

/** Settings have to be such that a population can work with them. */
public final class PopulationRules {
    private PopulationRules() {}

    /** Accepted, or refused naming the first setting that is out of its range. */
    public static FactOutcome<Population> judge(Population population) {
        try {
            SettingsCheck.requireUsable(population.getSettings());
            ArchiveSettingsFromPopulation.of(population);
            return new FactOutcome.Accepted<>(population);
        } catch (SettingsException | IllegalArgumentException e) {
            return new FactOutcome.Refused<>(
                    "settings of population '%s': %s".formatted(population.getName(), e.getMessage()));
        }
    }
}
