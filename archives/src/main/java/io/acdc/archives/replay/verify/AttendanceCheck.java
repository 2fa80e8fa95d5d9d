package io.acdc.archives.replay.verify;

import io.acdc.archives.facts.EvaluationRules;
import io.acdc.archives.mapping.EvaluatorEvents;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.state.ReplayedEvaluators.Counting;
import io.acdc.archives.replay.state.ReplayedModel;
import io.acdc.archives.replay.state.SettingsInForce;
import io.acdc.events.ArchiveDecision;
import io.acdc.evolution.archive.Decision;
import io.acdc.evolution.archive.EvaluatorBasis;
import io.acdc.evolution.archive.EvaluatorRole;
import java.util.List;
import java.util.Optional;

/**
 * Whether a further evaluator could join or leave. Who is up leaves no trace among the facts, so neither has to happen;
 * what can be checked is that members had all its scores, and that a candidate waited for one that is said to be silent.
 */
record AttendanceCheck(ReplayedArchive archive) {
    Recomputed joined(ArchiveDecision recorded) {
        if (recorded.getEvaluator().isEmpty() || archive.settings().isEmpty()) {
            return new Recomputed.NotDue("it names no evaluator, or the population is not open");
        }
        EvaluatorBasis basis = EvaluatorEvents.basis(recorded.getEvaluator().get());
        return obstacle(basis, archive.settings().get())
                .<Recomputed>map(Recomputed.NotDue::new)
                .orElseGet(() -> new Recomputed.Due(new Decision.EvaluatorJoined(recorded.getSequence(), basis)));
    }

    private Optional<String> obstacle(EvaluatorBasis basis, SettingsInForce settings) {
        if (archive.evaluators().counting(basis.id()).isPresent()) {
            return Optional.of("its scores counted already");
        }
        if (basis.instances().isEmpty()) {
            return Optional.of("no instance was up");
        }
        if (EvaluationRules.isOwn(basis.id().kind(), settings.population())) {
            return Optional.of("evaluators of that kind are the population's own");
        }
        if (!archive.evaluators().isWelcome(basis.id(), basis.role())) {
            return Optional.of("it was of another role before, or one too many");
        }
        return switch (basis.role()) {
            case SKILL -> missing(basis);
            case GATE -> basis.rejectShare().isPresent() ? Optional.empty() : Optional.of("the gate says no share");
        };
    }

    private Optional<String> missing(EvaluatorBasis basis) {
        return archive.models().members().stream()
                .flatMap(member -> missing(basis, member).stream())
                .findFirst();
    }

    private Optional<String> missing(EvaluatorBasis basis, ReplayedModel member) {
        List<String> tasks = archive.pool()
                .idsIn(member.answers(basis.id()).missing(archive.pool().slots()));
        return tasks.isEmpty()
                ? Optional.empty()
                : Optional.of("member %s had no score of %s for %s"
                        .formatted(member.id(), basis.id(), Recomputation.named(tasks)));
    }

    Recomputed left(ArchiveDecision recorded) {
        Optional<EvaluatorBasis> basis = recorded.getEvaluator().map(EvaluatorEvents::basis);
        Optional<Counting> counting = basis.flatMap(left -> archive.evaluators().counting(left.id()));
        if (basis.isEmpty() || counting.isEmpty()) {
            return new Recomputed.NotDue("its scores did not count");
        }
        return basis.get().instances().isEmpty() || isAwaited(counting.get())
                ? new Recomputed.Due(new Decision.EvaluatorLeft(
                        recorded.getSequence(), as(counting.get().basis(), basis.get())))
                : new Recomputed.NotDue("instances were up, and nobody waited for it");
    }

    private boolean isAwaited(Counting evaluator) {
        return archive.models().live().stream()
                .filter(evaluator::isAwaitedBy)
                .anyMatch(model -> !model.unscored(evaluator.id()).isEmpty());
    }

    /** Everything but who is up and why is as when it joined. */
    private static EvaluatorBasis as(EvaluatorBasis joined, EvaluatorBasis recorded) {
        return new EvaluatorBasis(
                joined.id(), joined.role(), joined.input(), joined.rejectShare(), recorded.instances(), recorded.why());
    }

    /** What a candidate still waited for besides the own scores. */
    Optional<String> awaited(ReplayedModel candidate) {
        return archive.evaluators().awaitedBy(candidate).stream()
                .flatMap(evaluator -> awaited(evaluator, candidate).stream())
                .findFirst();
    }

    private Optional<String> awaited(Counting evaluator, ReplayedModel candidate) {
        List<String> tasks = archive.pool().idsIn(candidate.unscored(evaluator.id()));
        String what = evaluator.basis().role() == EvaluatorRole.GATE ? "findings" : "scores";
        return tasks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s of %s are missing for %s".formatted(what, evaluator.id(), Recomputation.named(tasks)));
    }
}
