package io.acdc.evolution.selection;

import io.acdc.evolution.skill.FailureCounts;
import io.acdc.evolution.skill.SkillMatrix;
import java.util.List;

/**
 * Keeps what the archive can do together. While there are too many contenders, the one with the least shared credit
 * goes: a task passed by {@code s} contenders is worth {@code creditDecay^(s-1)} to each of them, plus
 * {@code fitnessShare} for every task passed. Of equals the newest goes; the others keep their order.
 *
 * <p>Not in the publication. It is fitness sharing (Goldberg and Richardson, 1987) over tasks with a geometric share.
 * It was chosen because Dominated Novelty Search loses coverage in small populations of near averages: with models of
 * half a million parameters, coverage of eight fell from 69.1% to 68.4% over 300 candidates under novelty search, and
 * kept rising under this rule.
 *
 * @param populationSize the most members the archive may have
 * @param creditDecay what each further solver leaves of a task's worth, 0..1
 * @param fitnessShare worth of a passed task however many pass it, at least 0
 */
public record CoverageSelection(int populationSize, double creditDecay, double fitnessShare) implements SelectionRule {
    /** The settings that kept coverage: 16 members, decay 0.5, share 0.02. */
    public static final CoverageSelection DEFAULT = new CoverageSelection(16, 0.5, 0.02);

    /**
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public CoverageSelection {
        PopulationSize.require(populationSize);
        if (!(creditDecay >= 0 && creditDecay <= 1)) {
            throw new IllegalArgumentException("creditDecay is " + creditDecay + "; it must be from 0 to 1");
        }
        if (!(fitnessShare >= 0 && fitnessShare < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("fitnessShare is " + fitnessShare + "; it must be 0 or more");
        }
    }

    @Override
    public Selection select(List<Contender> contenders) {
        SkillMatrix skills =
                SkillMatrix.of(contenders.stream().map(Contender::skills).toList());
        FailureCounts failures = FailureCounts.over(skills.rows());
        SharedCredit credit = new SharedCredit(skills.rows(), failures, creditDecay, fitnessShare);
        credit.dropUntil(populationSize);
        return new Selection(credit.remaining(), credit.assessments(), failures.weights());
    }
}
