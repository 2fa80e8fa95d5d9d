package io.acdc.evolution.selection;

import java.util.HashSet;
import java.util.List;

/** Examines the contenders of one update one after the other; the order matters, see {@link DominatedNoveltySearch}. */
final class NoveltyExamination {
    private final DominatedNoveltySearch rule;
    private final FitnessOrder order;
    private final SkillDistance distance;
    /** By place: the model's id; contenders with one id are one model. */
    private final List<String> models;

    private final boolean eachModelOnce;
    private final double[] estimates;
    /** One more than count, to see whether the choice is clear. */
    private final NearestDistances estimated;

    private final NearestDistances nearest;
    private boolean leaderFound;

    NoveltyExamination(
            DominatedNoveltySearch rule, List<Contender> contenders, FitnessOrder order, SkillDistance distance) {
        this.rule = rule;
        this.order = order;
        this.distance = distance;
        this.models = order.arrange(contenders.stream().map(Contender::id).toList());
        this.eachModelOnce = new HashSet<>(models).size() == models.size();
        this.estimates = new double[models.size()];
        int count = Math.min(rule.neighbours(), models.size());
        this.estimated = new NearestDistances(count + 1);
        this.nearest = new NearestDistances(count);
    }

    Assessment.Novelty assess(int index) {
        int place = order.placeOf(index);
        int fitter = leaderFound ? order.atLeastAsFit(place) : order.fitter(place);
        int selves = selves(place, fitter);
        if (fitter == selves || rule.neighbours() == 0) {
            leaderFound = true;
            return new Assessment.Novelty(index, rule.dominatedScore(), fitter - selves);
        }
        return new Assessment.Novelty(index, meanOfNearest(place, fitter), fitter - selves);
    }

    /** How many of the first {@code fitter} places are the same model and do not compete. */
    private int selves(int place, int fitter) {
        if (!leaderFound) {
            return 0;
        }
        if (eachModelOnce) {
            return 1;
        }
        int selves = 0;
        for (int other = 0; other < fitter; other++) {
            selves += isSelf(other, place) ? 1 : 0;
        }
        return selves;
    }

    private boolean isSelf(int other, int place) {
        return leaderFound && (other == place || isRepeated(other, place));
    }

    private boolean isRepeated(int other, int place) {
        return !eachModelOnce && models.get(other).equals(models.get(place));
    }

    private double meanOfNearest(int place, int fitter) {
        distance.estimate(place, fitter, estimates);
        estimated.clear();
        for (int other = 0; other < fitter; other++) {
            if (!isSelf(other, place)) {
                estimated.offer(estimates[other], other);
            }
        }
        nearest.clear();
        if (estimated.size() <= rule.neighbours() || isClear(estimated.distance(rule.neighbours()))) {
            offerEstimated(place);
        } else {
            offerAllWithinReach(place, fitter);
        }
        return nearest.mean();
    }

    /** Whether the first one too many is surely farther away than the last one that counts. */
    private boolean isClear(double firstTooMany) {
        return firstTooMany > reach();
    }

    private double reach() {
        return estimated.distance(rule.neighbours() - 1) * (1 + SkillDistance.TOLERANCE);
    }

    private void offerEstimated(int place) {
        for (int rank = 0; rank < Math.min(estimated.size(), rule.neighbours()); rank++) {
            offerExact(place, estimated.owner(rank));
        }
    }

    /** Rounding decides who counts. */
    private void offerAllWithinReach(int place, int fitter) {
        for (int other = 0; other < fitter; other++) {
            if (estimates[other] <= reach() && !isSelf(other, place)) {
                offerExact(place, other);
            }
        }
    }

    private void offerExact(int place, int other) {
        nearest.offer(distance.exact(place, other), other);
    }
}
