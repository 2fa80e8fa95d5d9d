package io.acdc.evolution.selection;

import io.acdc.evolution.skill.SkillVector;
import java.util.List;

record HammingDistance(List<SkillVector> skills) implements SkillDistance {
    @Override
    public double exact(int contender, int fitter) {
        return skills.get(contender).hammingDistance(skills.get(fitter));
    }

    @Override
    public void estimate(int contender, int fitter, double[] distances) {
        for (int place = 0; place < fitter; place++) {
            distances[place] = exact(contender, place);
        }
    }
}
