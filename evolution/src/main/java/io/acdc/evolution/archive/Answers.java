package io.acdc.evolution.archive;

import io.acdc.evolution.archive.Contestants.Contestant;
import io.acdc.evolution.archive.TaskPool.ActiveTask;
import java.util.Map;
import java.util.Optional;

/** Which answers count: the first one of a live model to an active task, once the model is announced. */
final class Answers {
    private final TaskPool pool;
    private final Contestants contestants;
    private final OutstandingWork outstanding;
    private final HeldAnswers held = new HeldAnswers();

    Answers(TaskPool pool, Contestants contestants, OutstandingWork outstanding) {
        this.pool = pool;
        this.contestants = contestants;
        this.outstanding = outstanding;
    }

    /** Takes an answer in, or holds it, or refuses to. Returns whether it counts now. */
    boolean take(Changes.KeptAnswer answer, Changes changes) {
        if (isHeldBack(answer)) {
            hold(answer, changes);
            return false;
        }
        boolean counts = mark(answer);
        if (counts) {
            changes.keep(answer);
        }
        return counts;
    }

    /** Puts an answer back as it was before a restart. */
    void restore(Changes.KeptAnswer answer) {
        if (isHeldBack(answer)) {
            held.hold(answer);
        } else {
            mark(answer);
        }
    }

    /** Gives an announced model the answers that came before it. Returns whether there were any. */
    boolean release(String modelId) {
        Map<String, Answer> released = held.take(modelId);
        released.forEach((taskId, answer) -> mark(new Changes.KeptAnswer(modelId, taskId, answer)));
        return !released.isEmpty();
    }

    /** Forgets all answers to a task that retired. */
    void forget(ActiveTask retired, Changes changes) {
        String taskId = retired.task().id();
        contestants.clear(retired.slot());
        outstanding.clear(retired.slot());
        held.drop(taskId).forEach(modelId -> changes.dropHeld(modelId, taskId));
    }

    int held() {
        return held.size();
    }

    private boolean isHeldBack(Changes.KeptAnswer answer) {
        return !contestants.isKnown(answer.modelId())
                && pool.active(answer.taskId()).isPresent();
    }

    private void hold(Changes.KeptAnswer answer, Changes changes) {
        if (held.holds(answer.modelId(), answer.taskId())) {
            return;
        }
        if (held.isFull()) {
            changes.refuse("model %s is not announced, and %d answers of such models are held already"
                    .formatted(answer.modelId(), held.size()));
            return;
        }
        held.hold(answer);
        changes.keep(answer);
    }

    private boolean mark(Changes.KeptAnswer answer) {
        Optional<Contestant> contestant = contestants.live(answer.modelId());
        Optional<ActiveTask> task = pool.active(answer.taskId());
        if (contestant.isEmpty()
                || task.isEmpty()
                || contestant.get().answers().hasAnswered(task.get().slot())) {
            return false;
        }
        contestant.get().answers().record(task.get().slot(), answer.answer());
        outstanding.answered(answer.modelId(), task.get().slot());
        return true;
    }
}
