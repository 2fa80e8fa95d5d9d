package io.acdc.archives.mapping;

import io.acdc.events.ContenderAssessment;
import io.acdc.evolution.archive.SelectionBasis;
import io.acdc.evolution.archive.SelectionBasis.FurtherSkills;
import io.acdc.evolution.digest.Digest;
import io.acdc.evolution.selection.Assessment;
import io.acdc.evolution.selection.Contender;
import java.util.List;

/** The basis of a selection as it stands in the decision event. */
public final class SelectionBasisEvents {
    private SelectionBasisEvents() {}

    static io.acdc.events.SelectionBasis of(SelectionBasis basis) {
        return new io.acdc.events.SelectionBasis(
                basis.selection().assessments().stream()
                        .map(assessment -> assessment(basis.contenders(), assessment))
                        .toList(),
                basis.membersAfter(),
                basis.comparableTasks().size(),
                Digest.ofTexts(basis.comparableTasks()).hex(),
                basis.excludedTasks(),
                Digest.ofNumbers(basis.selection().difficultyWeights().toArray())
                        .hex(),
                basis.furtherSkills().stream()
                        .map(SelectionBasisEvents::further)
                        .toList());
    }

    private static io.acdc.events.FurtherSkills further(FurtherSkills skills) {
        return new io.acdc.events.FurtherSkills(
                skills.evaluator().kind(),
                skills.evaluator().version(),
                skills.comparableTasks().size(),
                Digest.ofTexts(skills.comparableTasks()).hex());
    }

    private static ContenderAssessment assessment(List<Contender> contenders, Assessment assessment) {
        Contender contender = contenders.get(assessment.index());
        return new ContenderAssessment(
                contender.id(),
                contender.fitness(),
                assessment.score(),
                contender.skills().count());
    }
}
