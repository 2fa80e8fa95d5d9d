package io.acdc.evolution.selection;

import io.acdc.evolution.skill.DifficultyWeights;
import io.acdc.evolution.skill.FailureCounts;
import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Dominated Novelty Search as published: a contender's score is its mean distance to the nearest of those fitter than
 * it, and the best scores stay. Golden {@code dns/cases.json}: weights, scores and selections, to the last bit.
 *
 * <p>The published rule depends on the order of examination, and so does this one. Until the first contender with nobody
 * fitter has been met, "fitter" means a strictly higher fitness; from then on a fitness at least as high by another
 * model. Of several tied leaders only the first examined therefore counts as undominated. Of equal scores the earlier
 * contender ranks first. Without tasks, or where nobody fails any, all distances are 0.
 *
 * @param populationSize the most members the archive may have
 * @param neighbours how many of the nearest fitter contenders count (k); with 0 everybody counts as undominated
 * @param dominatedScore the score of a contender that nobody is fitter than
 * @param measure how distance is measured
 * @param comparedTasks if present, distances regard only that many first tasks
 */
public record DominatedNoveltySearch(
        int populationSize, int neighbours, double dominatedScore, NoveltyMeasure measure, OptionalInt comparedTasks)
        implements SelectionRule {
    /** Published settings: 16 members, k = 3, 999 for undominated ones, difficulty-weighted ratio to all tasks. */
    public static final DominatedNoveltySearch PUBLISHED =
            new DominatedNoveltySearch(16, 3, 999.0, NoveltyMeasure.PUBLISHED, OptionalInt.empty());

    /**
     * @throws IllegalArgumentException if a size is negative, the population empty or the score not a number
     */
    public DominatedNoveltySearch {
        PopulationSize.require(populationSize);
        if (neighbours < 0 || comparedTasks.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "neighbours " + neighbours + " and comparedTasks " + comparedTasks + " must not be negative");
        }
        if (Double.isNaN(dominatedScore)) {
            throw new IllegalArgumentException("dominatedScore is not a number; the published one is 999");
        }
    }

    @Override
    public Selection select(List<Contender> contenders) {
        List<SkillVector> skills = new ArrayList<>(contenders.size());
        contenders.forEach(contender -> skills.add(contender.skills()));
        FailureCounts failures = FailureCounts.over(skills);
        DifficultyWeights weights = failures.weights();
        List<Assessment> assessments = comparedTasks.isPresent()
                ? assessPrefixes(contenders, skills, comparedTasks.getAsInt())
                : assess(contenders, skills, failures, weights);
        return new Selection(Ranking.best(assessments, populationSize), assessments, weights);
    }

    private List<Assessment> assessPrefixes(List<Contender> contenders, List<SkillVector> skills, int tasks) {
        List<SkillVector> prefixes =
                skills.stream().map(vector -> vector.prefix(tasks)).toList();
        FailureCounts failures = FailureCounts.over(prefixes);
        return assess(contenders, prefixes, failures, failures.weights());
    }

    private List<Assessment> assess(
            List<Contender> contenders, List<SkillVector> skills, FailureCounts failures, DifficultyWeights weights) {
        FitnessOrder order = FitnessOrder.of(contenders);
        SkillDistance distance = SkillDistance.of(measure, order.arrange(skills), failures, weights);
        NoveltyExamination examination = new NoveltyExamination(this, contenders, order, distance);
        List<Assessment> assessments = new ArrayList<>(contenders.size());
        for (int index = 0; index < contenders.size(); index++) {
            assessments.add(examination.assess(index));
        }
        return assessments;
    }
}
