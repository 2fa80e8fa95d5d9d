package io.acdc.evolution.archive;

import io.acdc.evolution.archive.OutstandingWork.Item;
import java.time.Instant;
import java.util.Optional;

/** What becomes of questions that the population's own kind did not answer in time. */
final class Deadlines {
    private final TaskPool pool;
    private final Contestants contestants;
    private final OutstandingWork outstanding;
    private final Answers answers;
    private final Questions questions;
    private final Verdicts verdicts;
    private final RunningNumbers numbers;

    Deadlines(ArchiveState state, Answers answers, Questions questions, Verdicts verdicts) {
        this.pool = state.pool();
        this.contestants = state.contestants();
        this.outstanding = state.outstanding();
        this.numbers = state.numbers();
        this.answers = answers;
        this.questions = questions;
        this.verdicts = verdicts;
    }

    /** Asks again, or gives up what has been asked often enough. */
    void mind(ArchiveSettings settings, Instant now, Changes changes) {
        for (Item item : outstanding.takeExpired(now, Item::isOfOwnKind)) {
            if (item.attempt() < settings.maxAttempts()) {
                questions.askAgain(item, settings, now, changes);
            } else {
                contestants.live(item.modelId()).ifPresent(contestant -> giveUp(contestant, item, changes));
            }
        }
    }

    private void giveUp(Contestant contestant, Item item, Changes changes) {
        if (contestant.isMember()) {
            pool.idsIn(item.unanswered()).forEach(taskId -> giveUpScore(contestant.id(), taskId, item, changes));
        } else {
            verdicts.fail(contestant, item.attempt(), "no answer in time", changes);
        }
    }

    private void giveUpScore(String member, String taskId, Item item, Changes changes) {
        answers.take(new Changes.SingleAnswer(Optional.empty(), member, taskId, Answer.UNSCORED), changes);
        changes.decide(
                new Decision.ScoreGivenUp(numbers.takeSequence(), member, taskId, item.attempt()), numbers.counters());
    }
}
