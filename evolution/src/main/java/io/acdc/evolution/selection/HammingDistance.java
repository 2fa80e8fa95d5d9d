package io.acdc.evolution.selection;

import io.acdc.evolution.skill.SkillVector;

record HammingDistance() implements SkillDistance {
    @Override
    public double exact(SkillVector contender, SkillVector fitter) {
        return contender.hammingDistance(fitter);
    }

    @Override
    public double estimate(SkillVector contender, SkillVector fitter, double bound) {
        return exact(contender, fitter);
    }
}
