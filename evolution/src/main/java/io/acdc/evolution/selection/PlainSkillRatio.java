package io.acdc.evolution.selection;

import io.acdc.evolution.selection.NoveltyMeasure.Denominator;
import io.acdc.evolution.skill.SkillVector;
import java.util.List;

record PlainSkillRatio(Denominator denominator, List<SkillVector> skills) implements SkillDistance {
    @Override
    public double exact(int contender, int fitter) {
        SkillVector weak = skills.get(contender);
        SkillVector strong = skills.get(fitter);
        int tasks = switch (denominator) {
            case ALL_TASKS -> weak.length();
            case TASKS_THE_FITTER_FAILS -> strong.failedCount();
        };
        return tasks == 0 ? 0 : (double) weak.andNotCount(strong) / tasks * 100;
    }

    @Override
    public void estimate(int contender, int fitter, double[] distances) {
        for (int place = 0; place < fitter; place++) {
            distances[place] = exact(contender, place);
        }
    }
}
