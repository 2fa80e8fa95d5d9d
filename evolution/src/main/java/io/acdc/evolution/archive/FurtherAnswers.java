package io.acdc.evolution.archive;

import io.acdc.evolution.archive.Changes.SingleAnswer;
import java.util.Optional;

/**
 * What further evaluators say, whether or not it counts yet: scores of live models, and findings about candidates that no
 * decision has been made about.
 */
final class FurtherAnswers {
    private final Contestants contestants;
    private final Answers answers;
    private final FurtherEvaluators evaluators;

    FurtherAnswers(Contestants contestants, Answers answers, FurtherEvaluators evaluators) {
        this.contestants = contestants;
        this.answers = answers;
        this.evaluators = evaluators;
    }

    /** Takes a score or a finding in, or refuses to. Returns whether it may complete a candidate. */
    boolean take(EvaluatorId by, EvaluatorRole role, SingleAnswer answer, Changes changes) {
        if (!isOfUse(role, answer)) {
            return false;
        }
        Optional<String> refusal = evaluators.refusal(by, role).or(() -> answers.refusal(answer));
        if (refusal.isPresent()) {
            changes.refuse(refusal.get());
            return false;
        }
        makeRoomFor(by, changes);
        boolean isNew = evaluators.hear(by, role);
        boolean isBack = evaluators.showLife(by);
        if (isNew || isBack) {
            changes.touchEvaluators();
        }
        return answers.take(answer, changes);
    }

    /** Forgets the evaluator that left first, with all it said, if another would not find room. */
    void makeRoomFor(EvaluatorId id, Changes changes) {
        evaluators.makeRoomFor(id).ifPresent(displaced -> {
            answers.forget(displaced, changes);
            changes.touchEvaluators();
        });
    }

    /** Forgets what gates found about a model that they look at no longer. */
    void dropFindings(Contestant contestant, Changes changes) {
        evaluators.all().stream()
                .filter(evaluator -> evaluator.role() == EvaluatorRole.GATE)
                .map(KeptEvaluator::id)
                .filter(contestant::forget)
                .forEach(gate -> changes.touchSheet(new SheetName(contestant.id(), Optional.of(gate))));
    }

    private boolean isOfUse(EvaluatorRole role, SingleAnswer answer) {
        Optional<Contestant> contestant = contestants.live(answer.modelId());
        boolean looksAt = role == EvaluatorRole.SKILL
                || contestant.map(Contestant::isGated).orElse(true);
        return looksAt && answers.isNew(answer);
    }
}
