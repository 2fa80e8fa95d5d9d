package io.acdc.local.logfiles;

import io.acdc.events.PopulationImport;
import io.acdc.local.failure.AcdcFailure;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which populations of an export are to be written.
 *
 * @param missing those that are not there, or not all of them
 * @param present those that are there
 */
record ImportPlan(Set<String> missing, Set<String> present) {
    /**
     * The plan.
     *
     * @param imports what was imported before, finished or not
     * @throws AcdcFailure when a population is there that is not the exported one
     */
    static ImportPlan of(Comparison comparison, Map<String, PopulationImport> imports) {
        Set<String> missing = new TreeSet<>();
        Set<String> present = new TreeSet<>();
        comparison.populations().forEach((name, standing) -> {
            Optional<PopulationImport> before = Optional.ofNullable(imports.get(name));
            requireFree(name, standing, before.isPresent());
            boolean unfinished =
                    before.filter(earlier -> !earlier.getComplete()).isPresent();
            (standing == Standing.PRESENT && !unfinished ? present : missing).add(name);
        });
        return new ImportPlan(missing, present);
    }

    private static void requireFree(String name, Standing standing, boolean imported) {
        if (standing == Standing.DIFFERENT) {
            throw AcdcFailure.couldNotRun(
                    "population %s is there already and its records are not those of the export: import into another directory with --data, or leave it out with acdc log export --population"
                            .formatted(name));
        }
        if (standing == Standing.BEGUN && !imported) {
            throw AcdcFailure.couldNotRun(
                    "population %s is there already and evolves there by itself; the export has other records after the common ones: import into another directory with --data"
                            .formatted(name));
        }
    }
}
