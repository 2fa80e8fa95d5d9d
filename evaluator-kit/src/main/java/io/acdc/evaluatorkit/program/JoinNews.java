package io.acdc.evaluatorkit.program;

import io.acdc.evaluatorkit.presence.Activity;
import io.acdc.evaluatorkit.presence.Identity;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluatorBasis;
import java.util.function.Consumer;

/** Tells people when a population decides that this evaluator joins or leaves; what was decided before it started is old. */
record JoinNews(Identity identity, Activity activity, Console console) implements Consumer<ArchiveDecision> {

    @Override
    public void accept(ArchiveDecision decision) {
        decision.getEvaluator()
                .filter(this::isThis)
                .filter(basis ->
                        decision.getDecidedAt().isAfter(activity.snapshot().startedAt()))
                .ifPresent(basis -> console.say("%s#%d %s: %s"
                        .formatted(
                                decision.getPopulation(),
                                decision.getSequence(),
                                decision.getFurtherKind().map(Enum::name).orElse("?"),
                                basis.getWhy())));
    }

    private boolean isThis(EvaluatorBasis basis) {
        return basis.getKind().equals(identity.definition().kind())
                && basis.getVersion().equals(identity.definition().version());
    }
}
