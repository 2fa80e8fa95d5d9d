package io.acdc.archive.view;

import io.acdc.events.FactsRead;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Brings the decisions and the evaluations of one partition into the order in which the archive had them: before each
 * decision come exactly the evaluations that it says the archive had read. Topics are read side by side, so either may
 * be ahead; what is ahead is held here. Both bounds are kept by holding the reading back.
 */
final class PartitionOrder {
    private static final int MOST_DECISIONS = 64;
    private static final int MOST_ANSWERS = 20_000;

    private final Deque<HeldDecision> decisions = new ArrayDeque<>();
    private final Deque<HeldAnswer> answers = new ArrayDeque<>();

    void add(HeldDecision decision) {
        decisions.add(decision);
        release();
    }

    void add(HeldAnswer answer) {
        answers.add(answer);
        release();
    }

    /** Applies what can be applied. */
    void release() {
        while (!decisions.isEmpty() && isReady(decisions.element())) {
            HeldDecision next = decisions.remove();
            next.decision().getFactsRead().ifPresent(facts -> applyAnswers(next.population(), facts));
            next.population().decide(next.decision(), next.position());
        }
    }

    /** Applies the oldest answers that are held in vain: no decision is on its way. */
    void relieve() {
        while (decisions.isEmpty() && answers.size() > MOST_ANSWERS) {
            applyAnswer();
        }
    }

    /** Whether no more decisions should be read for now: evaluations have to catch up. */
    boolean isFullOfDecisions() {
        return decisions.size() >= MOST_DECISIONS;
    }

    /** Whether no more evaluations should be read for now: decisions have to catch up. */
    boolean isFullOfAnswers() {
        return decisions.isEmpty() && answers.size() >= MOST_ANSWERS;
    }

    /** Logs of release 1 do not say which facts a decision is based on. */
    private static boolean isReady(HeldDecision held) {
        return held.decision().getFactsRead().map(held.population()::hasRead).orElse(true);
    }

    private void applyAnswers(PopulationView population, FactsRead facts) {
        while (!answers.isEmpty() && population.answersApplied() < facts.getEvaluationsCompleted()) {
            applyAnswer();
        }
    }

    private void applyAnswer() {
        HeldAnswer held = answers.remove();
        held.population().answer(held.answer());
    }
}
