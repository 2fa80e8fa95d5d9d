package io.acdc.evolution.archive;

import io.acdc.evolution.selection.Contender;
import io.acdc.evolution.selection.Selection;
import java.util.List;

/**
 * What a selection was based on: enough to compute it again from the answers.
 *
 * @param contenders members in archive order, then the candidate, over the comparable tasks
 * @param selection what the rule made of them
 * @param membersAfter the new archive, in order
 * @param comparableTasks tasks all contenders have answered, in the order of their ids: the positions of the skill
 *     vectors
 * @param excludedTasks active tasks at least one contender had not answered, in the order of their ids
 */
public record SelectionBasis(
        List<Contender> contenders,
        Selection selection,
        List<String> membersAfter,
        List<String> comparableTasks,
        List<String> excludedTasks) {
    public SelectionBasis {
        contenders = List.copyOf(contenders);
        membersAfter = List.copyOf(membersAfter);
        comparableTasks = List.copyOf(comparableTasks);
        excludedTasks = List.copyOf(excludedTasks);
    }
}
