package io.acdc.evolution.selection;

import io.acdc.evolution.skill.SkillVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Examines the contenders of one update one after the other; the order matters, see {@link DominatedNoveltySearch}. */
final class NoveltyExamination {
    private final DominatedNoveltySearch rule;
    private final SkillDistance distance;
    private final int[] models;
    private final double[] fitness;
    private final SkillVector[] skills;
    private final int[] fitter;
    private final double[] estimates;
    private final NearestDistances nearest;
    private boolean leaderFound;

    NoveltyExamination(
            DominatedNoveltySearch rule, List<Contender> contenders, List<SkillVector> skills, SkillDistance distance) {
        this.rule = rule;
        this.distance = distance;
        this.models = numberModels(contenders);
        this.fitness = contenders.stream().mapToDouble(Contender::fitness).toArray();
        this.skills = skills.toArray(SkillVector[]::new);
        this.fitter = new int[models.length];
        this.estimates = new double[models.length];
        this.nearest = new NearestDistances(Math.min(rule.neighbours(), models.length));
    }

    Assessment.Novelty assess(int index) {
        int fitterCount = collectFitter(index);
        if (fitterCount == 0 || rule.neighbours() == 0) {
            leaderFound = true;
            return new Assessment.Novelty(index, rule.dominatedScore(), fitterCount);
        }
        return new Assessment.Novelty(index, meanOfNearest(index, fitterCount), fitterCount);
    }

    private int collectFitter(int index) {
        int count = 0;
        for (int other = 0; other < fitness.length; other++) {
            // Written before it is known to count: this spares a badly predictable branch.
            fitter[count] = other;
            count += competes(other, index) ? 1 : 0;
        }
        return count;
    }

    private boolean competes(int other, int index) {
        return leaderFound
                ? fitness[other] >= fitness[index] && models[other] != models[index]
                : fitness[other] > fitness[index];
    }

    private double meanOfNearest(int index, int fitterCount) {
        nearest.clear();
        for (int i = 0; i < fitterCount; i++) {
            estimates[i] = distance.estimate(skills[index], skills[fitter[i]], nearest.bound());
            nearest.offer(estimates[i]);
        }
        double bound = nearest.bound() * (1 + SkillDistance.TOLERANCE);
        nearest.clear();
        for (int i = 0; i < fitterCount; i++) {
            if (estimates[i] <= bound) {
                nearest.offer(distance.exact(skills[index], skills[fitter[i]]));
            }
        }
        return nearest.mean();
    }

    private static int[] numberModels(List<Contender> contenders) {
        Map<String, Integer> numbers = new HashMap<>();
        return contenders.stream()
                .mapToInt(contender -> numbers.computeIfAbsent(contender.id(), id -> numbers.size()))
                .toArray();
    }
}
