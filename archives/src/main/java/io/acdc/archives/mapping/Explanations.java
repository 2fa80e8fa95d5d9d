package io.acdc.archives.mapping;

import io.acdc.evolution.archive.Decision;
import io.acdc.evolution.archive.GateBasis;
import io.acdc.evolution.archive.RetirementBasis;
import io.acdc.evolution.archive.SelectionBasis;
import java.util.List;
import java.util.Locale;

/** One sentence about a decision, for people. */
final class Explanations {
    private Explanations() {}

    static String of(Decision decision) {
        return switch (decision) {
            case Decision.Opened opened -> "The population was opened.";
            case Decision.SettingsChanged changed -> "New settings are in force.";
            case Decision.TaskActivated activated -> "The proposal was taken into the pool.";
            case Decision.TaskReinstated reinstated ->
                "It is back: nobody passes %s, which had taken its place.".formatted(reinstated.childId());
            case Decision.TaskRetired retired -> retired(retired.basis());
            case Decision.Admitted admitted ->
                "Admitted%s%s".formatted(compared(admitted.basis()), leaving(admitted.evicted()));
            case Decision.NotSelected rejected ->
                "Not selected%s%s".formatted(compared(rejected.basis()), leaving(rejected.evicted()));
            case Decision.GateRejected rejected -> rejected(rejected.basis());
            case Decision.EvaluationFailed failed ->
                "Rejected after %d attempts: %s.".formatted(failed.attempts(), failed.why());
            case Decision.ScoreGivenUp givenUp ->
                "No answer after %d attempts; it counts as failed.".formatted(givenUp.attempts());
            case Decision.EvaluatorJoined joined ->
                "Evaluator %s joined: %s."
                        .formatted(joined.basis().id(), joined.basis().why());
            case Decision.EvaluatorLeft left ->
                "Evaluator %s left: %s."
                        .formatted(left.basis().id(), left.basis().why());
        };
    }

    private static String rejected(GateBasis basis) {
        return basis.by()
                .map(gate -> "Rejected by the gate %s: %d of %d answers did not pass."
                        .formatted(gate, basis.failedTasks().size(), basis.evaluations()))
                .orElseGet(() -> "Rejected by the gate: %d of %d answers are gibberish."
                        .formatted(basis.failedTasks().size(), basis.evaluations()));
    }

    private static String retired(RetirementBasis basis) {
        return switch (basis.reason()) {
            case IMPOSSIBLE -> "None of %d members passes it.".formatted(basis.members());
            case OVER_LIMIT ->
                "The pool of %d was over its limit; %d of %d members pass this one."
                        .formatted(basis.poolBefore(), basis.passes(), basis.members());
            case REPLACED ->
                "%s takes its place; %d of %d members pass this one."
                        .formatted(basis.replacedBy().orElse("A child"), basis.passes(), basis.members());
            case BY_USER -> "A user took it out; %d of %d members pass it.".formatted(basis.passes(), basis.members());
        };
    }

    private static String compared(SelectionBasis basis) {
        int candidate = basis.contenders().size() - 1;
        return String.format(
                Locale.ROOT,
                " against %d members on %d tasks, score %.4f",
                candidate,
                basis.comparableTasks().size(),
                basis.selection().assessments().get(candidate).score());
    }

    private static String leaving(List<String> evicted) {
        return evicted.isEmpty() ? "." : "; leaving: " + String.join(", ", evicted) + ".";
    }
}
