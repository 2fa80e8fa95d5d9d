package io.acdc.schemas.settings;

import io.acdc.events.AdaptationKind;
import io.acdc.events.AnswerExtraction;
import io.acdc.events.CrossoverKind;
import io.acdc.events.EvaluationSettings;
import io.acdc.events.GateKind;
import io.acdc.events.GateSettings;
import io.acdc.events.MergeSettings;
import io.acdc.events.MutationKind;
import io.acdc.events.ParentBiasKind;
import io.acdc.events.ParentChoiceKind;
import io.acdc.events.ParentReplacement;
import io.acdc.events.PopulationSettings;
import io.acdc.events.ScientistKind;
import io.acdc.events.SelectionRuleKind;
import io.acdc.events.SelectionSettings;
import io.acdc.events.SkillCatalogueKind;
import io.acdc.events.SystemPromptKind;
import io.acdc.events.TaskSettings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Settings that belong together. */
public enum Preset {
    /** As published (Dai et al., ICLR 2026): novelty search, near-even averages, absolute noise on singular values. */
    PUBLISHED,
    /** What keeps coverage with models of about a million parameters; the default with the shipped seeds. */
    TINY;

    /** The preset called {@code name}, in lower case. */
    public static Optional<Preset> named(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.label().equals(name))
                .findFirst();
    }

    /** The name users write. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A fresh copy of the settings. */
    public PopulationSettings settings() {
        return switch (this) {
            case PUBLISHED -> published();
            case TINY -> tiny();
        };
    }

    private static PopulationSettings published() {
        return new PopulationSettings(
                PUBLISHED.label(),
                selection(SelectionRuleKind.DOMINATED_NOVELTY_SEARCH),
                merge(CrossoverKind.PUBLISHED_LINEAR, MutationKind.SVD_ABSOLUTE)
                        .setMutationRate(0.25)
                        .setMutationProbability(1.0)
                        .setSeedMateProbability(0.0)
                        .build(),
                // Every 5 generations of 8 children, 150 parents; pool limit 250.
                tasks(AdaptationKind.PUBLISHED)
                        .setDecisionsPerRound(40)
                        .setProposalsPerRound(150)
                        .setCombinedShare(0.0)
                        .setParentReplacement(ParentReplacement.AT_ONCE)
                        .build(),
                evaluation(),
                gate());
    }

    private static PopulationSettings tiny() {
        return new PopulationSettings(
                TINY.label(),
                selection(SelectionRuleKind.COVERAGE),
                merge(CrossoverKind.RANDOM_WEIGHT, MutationKind.SVD_RELATIVE)
                        .setScaleLow(0.85)
                        .setScaleHigh(1.15)
                        .setMutationRate(0.15)
                        .setMutationProbability(0.5)
                        .setSeedMateProbability(0.25)
                        .build(),
                tasks(AdaptationKind.NICHE_KEEPING)
                        .setDecisionsPerRound(25)
                        .setProposalsPerRound(60)
                        .setCombinedShare(0.5)
                        // The seeds say their answer and nothing else.
                        .setFamilyExtraction(AnswerExtraction.WHOLE_OUTPUT)
                        .build(),
                evaluation(),
                gate());
    }

    private static SelectionSettings selection(SelectionRuleKind rule) {
        return new SelectionSettings(rule, 16, 3, 999.0, true, true, true, false, 0.5, 0.02);
    }

    private static MergeSettings.Builder merge(CrossoverKind crossover, MutationKind mutation) {
        return MergeSettings.newBuilder()
                .setCrossover(crossover)
                .setWeightSigma(0.01)
                .setScaleLow(1.0)
                .setScaleHigh(1.0)
                .setMutation(mutation)
                .setMutationRank(256)
                .setCandidatesInFlight(0)
                .setParentBias(ParentBiasKind.NONE);
    }

    private static TaskSettings.Builder tasks(AdaptationKind adaptation) {
        return TaskSettings.newBuilder()
                .setAdaptation(adaptation)
                .setPoolSize(250)
                // Written out, like the bias of parents: a framework may load the defaults' classes elsewhere.
                .setScientist(ScientistKind.PROCEDURAL)
                .setCatalogue(SkillCatalogueKind.SEEDS)
                .setParentReplacement(ParentReplacement.NEVER)
                .setParentChoice(ParentChoiceKind.UNIFORM)
                .setInitialDifficultyLow(1)
                .setInitialDifficultyHigh(4)
                .setEasyPassRate(0.5)
                .setNichePassRate(0.7)
                // Only what says the same in other words is so near.
                .setNoveltyThreshold(0.98);
    }

    /** Of every work item the published number of answers is looked at. */
    private static GateSettings gate() {
        return new GateSettings(GateKind.STATISTICS, 3, 0.5);
    }

    private static EvaluationSettings evaluation() {
        return new EvaluationSettings("answer", 125, 24, 60, 3, SystemPromptKind.NONE, "", 0.0, 1.0);
    }
}
