package io.acdc.evolution.selection;

import io.acdc.evolution.skill.DifficultyWeights;
import java.util.List;

/**
 * What a rule decided, and on what grounds.
 *
 * @param selectedIndices positions in the list of contenders, in the order of the new archive; that order is state
 * @param assessments one per contender, in the contenders' order
 * @param difficultyWeights one per task: the share of contenders that fail it
 */
public record Selection(
        List<Integer> selectedIndices, List<Assessment> assessments, DifficultyWeights difficultyWeights) {
    public Selection {
        selectedIndices = List.copyOf(selectedIndices);
        assessments = List.copyOf(assessments);
    }

    /** The survivors, in the order of the new archive. */
    public List<Contender> survivors(List<Contender> contenders) {
        return selectedIndices.stream().map(contenders::get).toList();
    }
}
