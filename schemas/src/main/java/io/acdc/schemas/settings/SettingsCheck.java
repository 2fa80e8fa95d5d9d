package io.acdc.schemas.settings;

import io.acdc.events.EvaluationSettings;
import io.acdc.events.OperatorShare;
import io.acdc.events.PopulationSettings;
import io.acdc.events.SystemPromptKind;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;

/** Which values settings can have for a population to work at all. Whether they are wise is another matter. */
public final class SettingsCheck {
    private static final double UNLIMITED = Integer.MAX_VALUE;

    private static final List<Range> RANGES = List.of(
            new Range("selection", "populationSize", 1, UNLIMITED),
            new Range("selection", "kNeighbors", 0, UNLIMITED),
            new Range("selection", "creditDecay", 0, 1),
            new Range("selection", "fitnessShare", 0, UNLIMITED),
            new Range("merge", "weightSigma", 0, UNLIMITED),
            new Range("merge", "mutationRate", 0, UNLIMITED),
            new Range("merge", "mutationRank", 1, UNLIMITED),
            new Range("merge", "mutationProbability", 0, 1),
            new Range("merge", "seedMateProbability", 0, 1),
            new Range("merge", "candidatesInFlight", 0, UNLIMITED),
            new Range("merge", "parentPressure", 1, 2),
            new Range("merge", "keepEvery", 0, UNLIMITED),
            new Range("tasks", "poolSize", 1, UNLIMITED),
            new Range("tasks", "initialDifficultyLow", 1, 5),
            new Range("tasks", "initialDifficultyHigh", 1, 5),
            new Range("tasks", "decisionsPerRound", 1, UNLIMITED),
            new Range("tasks", "proposalsPerRound", 1, UNLIMITED),
            new Range("tasks", "easyPassRate", 0, 1),
            new Range("tasks", "nichePassRate", 0, 1),
            new Range("tasks", "combinedShare", 0, 1),
            new Range("tasks", "hardPassRate", 0, 1),
            new Range("tasks", "novelProbability", 0, 1),
            new Range("tasks", "similarProbability", 0, 1),
            new Range("tasks", "noveltyNeighbours", 0, 100),
            new Range("tasks", "noveltyThreshold", -1, 2),
            new Range("tasks", "reflectionRounds", 0, 10),
            new Range("tasks", "inspirations", 0, 20),
            new Range("tasks", "proposalsPerMinute", 0, UNLIMITED),
            new Range("gate", "answersPerWorkItem", 0, UNLIMITED),
            new Range("gate", "rejectShare", 0, 1),
            new Range("evaluation", "tasksPerWorkItem", 1, UNLIMITED),
            new Range("evaluation", "maxNewTokens", 1, UNLIMITED),
            new Range("evaluation", "deadlineSeconds", 1, UNLIMITED),
            new Range("evaluation", "maxAttempts", 1, UNLIMITED),
            new Range("evaluation", "temperature", 0, 100),
            new Range("evaluation", "topP", 0.000001, 1));

    private record Range(String group, String name, double low, double high) {
        void check(PopulationSettings settings) {
            double value = value(settings);
            if (!(value >= low && value <= high)) {
                throw new SettingsException(
                        "setting %s.%s is %s; it must be %s".formatted(group, name, text(value), expected()));
            }
        }

        private double value(PopulationSettings settings) {
            IndexedRecord below = (IndexedRecord) settings.get(group);
            return ((Number) below.get(below.getSchema().getField(name).pos())).doubleValue();
        }

        private String expected() {
            return high == UNLIMITED ? "at least " + text(low) : "from %s to %s".formatted(text(low), text(high));
        }

        private static String text(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
    }

    private SettingsCheck() {}

    /**
     * The settings themselves, if a population can work with them.
     *
     * @throws SettingsException naming the first setting that is out of its range
     */
    public static PopulationSettings requireUsable(PopulationSettings settings) {
        RANGES.forEach(range -> range.check(settings));
        requireOrder(
                "settings tasks.initialDifficultyLow and tasks.initialDifficultyHigh",
                settings.getTasks().getInitialDifficultyLow(),
                settings.getTasks().getInitialDifficultyHigh());
        requireOrder(
                "settings merge.scaleLow and merge.scaleHigh",
                settings.getMerge().getScaleLow(),
                settings.getMerge().getScaleHigh());
        settings.getMerge().getCrossovers().forEach(operator -> requireUsable("merge.crossovers", operator));
        settings.getMerge().getMutations().forEach(operator -> requireUsable("merge.mutations", operator));
        requireOwnSystemPrompt(settings.getEvaluation());
        return settings;
    }

    /** A text that nobody would see is a mistake, too. */
    private static void requireOwnSystemPrompt(EvaluationSettings evaluation) {
        boolean wanted = evaluation.getSystemPrompt() == SystemPromptKind.OWN;
        boolean given = !evaluation.getOwnSystemPrompt().isBlank();
        if (wanted && !given) {
            throw new SettingsException(
                    "setting evaluation.systemPrompt is OWN; say which with evaluation.ownSystemPrompt=TEXT");
        }
        if (given && !wanted) {
            throw new SettingsException(
                    "setting evaluation.ownSystemPrompt is given, but evaluation.systemPrompt is %s;"
                                    .formatted(evaluation.getSystemPrompt())
                            + " set evaluation.systemPrompt=own");
        }
    }

    private static void requireUsable(String setting, OperatorShare operator) {
        if (!(operator.getShare() > 0)) {
            throw new SettingsException("setting %s gives %s the share %s; it must be more than 0"
                    .formatted(setting, operator.getName(), operator.getShare()));
        }
        operator.getParameters()
                .forEach((name, range) -> requireOrder(
                        "setting %s: the ends of %s of %s".formatted(setting, name, operator.getName()),
                        range.getLow(),
                        range.getHigh()));
    }

    private static void requireOrder(String names, double low, double high) {
        if (!(low <= high)) {
            throw new SettingsException(
                    "%s are %s and %s; the first must not be the greater".formatted(names, low, high));
        }
    }
}
