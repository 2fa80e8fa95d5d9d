package io.acdc.evolution.archive;

/** Tasks come into the pool and leave it. */
final class PoolKeeping {
    private final TaskPool pool;
    private final Contestants contestants;
    private final Answers answers;
    private final RunningNumbers numbers;

    PoolKeeping(TaskPool pool, Contestants contestants, Answers answers, RunningNumbers numbers) {
        this.pool = pool;
        this.contestants = contestants;
        this.answers = answers;
        this.numbers = numbers;
    }

    void activateProposed(ArchiveSettings active, Changes changes) {
        for (ProposedTask task : pool.takeProposed()) {
            long sequence = numbers.takeSequence();
            pool.activate(task, sequence);
            boolean full = pool.size() >= active.poolSize();
            numbers.advance(counters -> counters.afterActivation(full));
            changes.touchTask(task.id());
            changes.decide(new Decision.TaskActivated(sequence, task.id()), numbers.counters());
        }
    }

    /** Reviews the pool when every member has answered all of it and tasks have come since the last review. */
    boolean review(ArchiveSettings active, Changes changes) {
        if (!isReviewDue(active)) {
            return false;
        }
        PoolReview review = new PoolReview(
                active, numbers.counters().reviews(), TaskStanding.ofAll(pool.active(), contestants.members()));
        numbers.advance(ArchiveCounters::afterReview);
        review.retirements().forEach((taskId, basis) -> retire(taskId, basis, changes));
        changes.touchPassRates();
        return true;
    }

    private boolean isReviewDue(ArchiveSettings active) {
        return numbers.counters().reviewDue()
                && numbers.counters().seedsDecided() >= active.seedModels()
                && !contestants.members().isEmpty()
                && contestants.members().stream()
                        .allMatch(member -> member.answers().hasAnsweredAll(pool.slots()));
    }

    private void retire(String taskId, RetirementBasis basis, Changes changes) {
        answers.forget(pool.retire(taskId), changes);
        changes.forgetTask(taskId);
        changes.decide(new Decision.TaskRetired(numbers.takeSequence(), taskId, basis), numbers.counters());
    }
}
