package io.acdc.evolution.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides about candidates. */
final class Verdicts {
    private final TaskPool pool;
    private final Contestants contestants;
    private final OutstandingWork outstanding;
    private final GateFindings findings;
    private final FurtherEvaluators evaluators;
    private final FurtherAnswers furtherAnswers;
    private final Gates gates;
    private final RunningNumbers numbers;
    private final KnownContenders knownContenders = new KnownContenders();

    Verdicts(ArchiveState state, GateFindings findings, FurtherAnswers furtherAnswers) {
        this.pool = state.pool();
        this.contestants = state.contestants();
        this.outstanding = state.outstanding();
        this.evaluators = state.evaluators();
        this.numbers = state.numbers();
        this.findings = findings;
        this.furtherAnswers = furtherAnswers;
        this.gates = new Gates(pool, findings, evaluators);
    }

    /** Decides about a candidate if it has answered all it was asked. Returns whether it did. */
    boolean decideIfReady(Contestant candidate, ArchiveSettings active, Changes changes) {
        if (!candidate.isUnderEvaluation()) {
            return false;
        }
        if (candidate.isAskedNothing()) {
            // All it was asked about has been retired meanwhile: it starts again on the pool as it is.
            candidate.waitAgain();
            changes.touchModel(candidate.id());
            return false;
        }
        return isReady(candidate) && decide(candidate, active, changes);
    }

    /** Whether nothing it was asked about, and that is still active, lacks a score that is waited for. */
    boolean isReady(Contestant candidate) {
        return candidate.isUnderEvaluation()
                && candidate.hasAnsweredAll(Optional.empty())
                && evaluators.awaitedBy(candidate).stream()
                        .allMatch(evaluator -> candidate.hasAnsweredAll(Optional.of(evaluator.id())));
    }

    /** Rejects a candidate that could not be evaluated. */
    void fail(Contestant candidate, int attempts, String why, Changes changes) {
        numbers.advance(counters -> counters.afterModel(candidate.model().seed()));
        depart(candidate.id(), changes);
        changes.decide(
                new Decision.EvaluationFailed(numbers.takeSequence(), candidate.id(), attempts, why),
                numbers.counters());
    }

    private boolean decide(Contestant candidate, ArchiveSettings active, Changes changes) {
        if (candidate.answers().isUnscored()) {
            fail(candidate, 1, "none of its answers could be scored", changes);
            return true;
        }
        Optional<GateBasis> stopping = gates.stopping(candidate, active);
        if (stopping.isPresent()) {
            keepOut(candidate, stopping.get(), changes);
            return true;
        }
        SelectionRound round = new SelectionRound(pool, contestants.members(), candidate, evaluators.counting());
        if (!round.isDecidable()) {
            return false;
        }
        carryOut(candidate, round.select(active.selection(), knownContenders), changes);
        return true;
    }

    private void keepOut(Contestant candidate, GateBasis basis, Changes changes) {
        numbers.advance(counters -> counters.afterModel(false));
        depart(candidate.id(), changes);
        changes.decide(new Decision.GateRejected(numbers.takeSequence(), candidate.id(), basis), numbers.counters());
    }

    private void carryOut(Contestant candidate, SelectionBasis basis, Changes changes) {
        long sequence = numbers.takeSequence();
        numbers.advance(counters -> counters.afterModel(candidate.model().seed()));
        Set<String> staying = new HashSet<>(basis.membersAfter());
        List<String> evicted = contestants.memberIds().stream()
                .filter(member -> !staying.contains(member))
                .toList();
        contestants.setMembers(basis.membersAfter());
        if (staying.contains(candidate.id())) {
            contestants.admit(candidate.id(), sequence);
            dropFindings(candidate.id(), changes);
            furtherAnswers.dropFindings(candidate, changes);
            changes.decide(new Decision.Admitted(sequence, candidate.id(), evicted, basis), numbers.counters());
        } else {
            depart(candidate.id(), changes);
            changes.decide(new Decision.NotSelected(sequence, candidate.id(), evicted, basis), numbers.counters());
        }
        evicted.forEach(member -> depart(member, changes));
        changes.touchModel(candidate.id());
        changes.touchPassRates();
    }

    private void depart(String modelId, Changes changes) {
        contestants
                .live(modelId)
                .map(Contestant::furtherSheets)
                .orElse(List.of())
                .forEach(changes::touchSheet);
        contestants.depart(modelId);
        outstanding.drop(modelId);
        dropFindings(modelId, changes);
        changes.forgetModel(modelId);
    }

    private void dropFindings(String modelId, Changes changes) {
        if (findings.drop(modelId)) {
            changes.touchFindings(modelId);
        }
    }
}
