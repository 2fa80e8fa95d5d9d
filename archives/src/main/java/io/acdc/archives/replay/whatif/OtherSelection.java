package io.acdc.archives.replay.whatif;

import io.acdc.archives.mapping.SelectionRules;
import io.acdc.events.PopulationSettings;
import io.acdc.events.SelectionRuleKind;
import io.acdc.events.SelectionSettings;
import io.acdc.evolution.selection.SelectionRule;
import io.acdc.schemas.settings.Preset;
import io.acdc.schemas.settings.SettingsCheck;
import io.acdc.schemas.settings.SettingsEdit;
import io.acdc.schemas.settings.SettingsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * Changes of the selection settings.
 *
 * @param assignments {@code selection.name=value}
 */
public record OtherSelection(List<String> assignments) {
    private static final String GROUP = "selection.";
    private static final Set<String> NOVELTY_SEARCH =
            Set.of("kNeighbors", "dominatedScore", "useSkillRatio", "useDifficultyWeights", "skillRatioToFull");
    private static final Set<String> COVERAGE = Set.of("creditDecay", "fitnessShare");

    public OtherSelection {
        assignments = List.copyOf(assignments);
    }

    /**
     * Reads assignments by the names of the settings, or by their short names, such as {@code dns.kNeighbors=5} and
     * {@code population.size=32}.
     *
     * @throws IllegalArgumentException naming what is wrong, and what can be set
     */
    public static OtherSelection parse(List<String> assignments) {
        OtherSelection selection = new OtherSelection(
                assignments.stream().map(OtherSelection::fullName).toList());
        try {
            selection.applyTo(Preset.TINY.settings());
        } catch (SettingsException e) {
            throw new IllegalArgumentException("%s; %s".formatted(e.getMessage(), choice()), e);
        }
        return selection;
    }

    /** The settings with these changes. */
    public PopulationSettings applyTo(PopulationSettings settings) {
        PopulationSettings changed = settings;
        for (String assignment : assignments) {
            changed = SettingsEdit.apply(changed, assignment);
        }
        return SettingsCheck.requireUsable(changed);
    }

    /** The rule under these changes. */
    SelectionRule rule(PopulationSettings settings) {
        return SelectionRules.of(applyTo(settings).getSelection());
    }

    /** The changed settings that the rule in force does not look at, by full name. */
    public List<String> withoutEffect(PopulationSettings settings) {
        SelectionSettings changed = applyTo(settings).getSelection();
        return assignments.stream()
                .map(assignment -> assignment.substring(GROUP.length(), assignment.indexOf('=')))
                .filter(name -> !matters(name, changed))
                .map(GROUP::concat)
                .toList();
    }

    private static boolean matters(String name, SelectionSettings settings) {
        if (settings.getUseTopFitness()) {
            return name.equals("useTopFitness") || name.equals("populationSize");
        }
        return settings.getRule() == SelectionRuleKind.COVERAGE
                ? !NOVELTY_SEARCH.contains(name)
                : !COVERAGE.contains(name);
    }

    private static String fullName(String assignment) {
        int equals = assignment.indexOf('=');
        String name = equals < 0 ? assignment : assignment.substring(0, equals);
        String setting = names().get(name);
        if (equals < 0 || setting == null) {
            throw new IllegalArgumentException(
                    "'%s' is nothing that a replay can change: facts only tell how other selections would have gone; %s"
                            .formatted(assignment, choice()));
        }
        return GROUP + setting + assignment.substring(equals);
    }

    private static String choice() {
        return "there are: "
                + String.join(", ", names().keySet().stream().sorted().toList());
    }

    /** Settings by all the names they go by. */
    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String setting : settings()) {
            names.put(GROUP + setting, setting);
            if (NOVELTY_SEARCH.contains(setting)) {
                names.put("dns." + setting, setting);
            }
            if (COVERAGE.contains(setting)) {
                names.put("coverage." + setting, setting);
            }
        }
        names.put("population.size", "populationSize");
        return names;
    }

    private static Set<String> settings() {
        return SelectionSettings.getClassSchema().getFields().stream()
                .map(Schema.Field::name)
                .collect(Collectors.toSet());
    }
}
