package io.acdc.archives.replay.state;

import io.acdc.evolution.archive.EvaluatorId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An announced model that has not departed. */
public final class ReplayedModel {
    private final String id;
    private final boolean seed;
    private final AnswerSheet answers = new AnswerSheet();
    private final Map<EvaluatorId, AnswerSheet> furtherAnswers = new HashMap<>();
    private final BitSet asked = new BitSet();
    private boolean member;
    private boolean waiting = true;
    private long askedAt;

    ReplayedModel(String id, boolean seed) {
        this.id = id;
        this.seed = seed;
    }

    public String id() {
        return id;
    }

    /** Whether it was given rather than bred. */
    public boolean isSeed() {
        return seed;
    }

    public AnswerSheet answers() {
        return answers;
    }

    /** As a further evaluator scored them. */
    public AnswerSheet answers(EvaluatorId evaluator) {
        return furtherAnswers.computeIfAbsent(evaluator, _ -> new AnswerSheet());
    }

    /** As this evaluator scored them, or the population's own kind. */
    public AnswerSheet answers(Optional<EvaluatorId> by) {
        return by.map(this::answers).orElse(answers);
    }

    void forget(EvaluatorId evaluator) {
        furtherAnswers.remove(evaluator);
    }

    /** Whether gates look at it: seeds are exempt, and members have passed. */
    public boolean isGated() {
        return !member && !seed;
    }

    /** Sequence number of the decision that came next when it was asked. */
    public long askedAt() {
        return askedAt;
    }

    /** Whether it is in the archive. */
    public boolean isMember() {
        return member;
    }

    /** Whether nothing was asked of it yet. */
    public boolean isWaiting() {
        return waiting;
    }

    /**
     * Slots of active tasks that a candidate was asked about and has not answered; at least those that were active when
     * it could first be asked.
     */
    public BitSet unanswered() {
        return answers.missing(asked);
    }

    /** The same as a further evaluator has not scored. */
    public BitSet unscored(EvaluatorId evaluator) {
        return answers(evaluator).missing(asked);
    }

    void ask(BitSet slots, long nextSequence) {
        if (!slots.isEmpty()) {
            asked.or(slots);
            askedAt = nextSequence;
            waiting = false;
        }
    }

    void admit() {
        member = true;
    }

    /** No decision waits for the task in this slot any longer. A candidate whose every question is gone is asked anew. */
    void excuse(int slot) {
        asked.clear(slot);
        waiting = waiting || (!member && asked.isEmpty());
    }

    /** The slot no longer stands for its task. A candidate whose every question is gone is asked anew. */
    void clear(int slot) {
        answers.clear(slot);
        furtherAnswers.values().forEach(sheet -> sheet.clear(slot));
        excuse(slot);
    }
}
