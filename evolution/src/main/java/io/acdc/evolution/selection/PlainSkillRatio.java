package io.acdc.evolution.selection;

import io.acdc.evolution.selection.NoveltyMeasure.Denominator;
import io.acdc.evolution.skill.SkillVector;

record PlainSkillRatio(Denominator denominator) implements SkillDistance {
    @Override
    public double exact(SkillVector contender, SkillVector fitter) {
        int tasks = switch (denominator) {
            case ALL_TASKS -> contender.length();
            case TASKS_THE_FITTER_FAILS -> fitter.failedCount();
        };
        return tasks == 0 ? 0 : (double) contender.andNotCount(fitter) / tasks * 100;
    }

    @Override
    public double estimate(SkillVector contender, SkillVector fitter, double bound) {
        return exact(contender, fitter);
    }
}
