package io.acdc.evolution.taskforce;

import io.acdc.evolution.coverage.Coverage;
import io.acdc.evolution.coverage.Share;
import io.acdc.evolution.skill.SkillMatrix;
import io.acdc.evolution.skill.SkillVector;
import java.util.List;

/**
 * Models chosen to work together.
 *
 * @param members positions in the list of candidates, in the order of selection
 * @param coverage tasks that at least one member passes
 */
public record TaskForce(List<Integer> members, Share coverage) {
    public TaskForce {
        members = List.copyOf(members);
    }

    static TaskForce of(List<Integer> members, List<Candidate> candidates) {
        List<SkillVector> rows =
                members.stream().map(member -> candidates.get(member).skills()).toList();
        return new TaskForce(members, Coverage.of(SkillMatrix.of(rows)));
    }
}
