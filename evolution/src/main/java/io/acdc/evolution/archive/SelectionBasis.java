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
 * @param comparableTasks tasks all contenders have answered, in the order of their ids: the first positions of the skill
 *     vectors
 * @param excludedTasks active tasks at least one contender had not answered, in the order of their ids
 * @param furtherSkills the next positions of the skill vectors: for each further evaluator that counts, in their order
 */
public record SelectionBasis(
        List<Contender> contenders,
        Selection selection,
        List<String> membersAfter,
        List<String> comparableTasks,
        List<String> excludedTasks,
        List<FurtherSkills> furtherSkills) {
    /**
     * The skills that a further evaluator adds.
     *
     * @param evaluator who scored
     * @param comparableTasks active tasks for which all contenders have its scores, in the order of their ids
     */
    public record FurtherSkills(EvaluatorId evaluator, List<String> comparableTasks) {
        public FurtherSkills {
            comparableTasks = List.copyOf(comparableTasks);
        }
    }

    public SelectionBasis {
        contenders = List.copyOf(contenders);
        membersAfter = List.copyOf(membersAfter);
        comparableTasks = List.copyOf(comparableTasks);
        excludedTasks = List.copyOf(excludedTasks);
        furtherSkills = List.copyOf(furtherSkills);
    }
}
