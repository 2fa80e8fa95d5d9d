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
    boolean take(Changes.SingleAnswer answer, Changes changes) {
        if (isHeldBack(answer)) {
            hold(answer, changes);
            return false;
        }
        boolean counts = mark(answer);
        if (counts) {
            changes.touchSheet(new SheetName(answer.modelId(), Optional.empty()));
        }
        return counts;
    }

    /** Puts a live model's answers back as they were before a restart. */
    void restore(KeptSheet sheet) {
        contestants
                .live(sheet.modelId())
                .ifPresent(contestant -> contestant.answers().restore(sheet));
    }

    /** Puts a single answer back: one that was held, or one of a live model as earlier versions kept them. */
    void restore(Changes.SingleAnswer answer) {
        if (isHeldBack(answer)) {
            held.hold(answer);
        } else {
            mark(answer);
        }
    }

    /** Gives an announced model the answers that came before it. Returns whether there were any. */
    boolean release(String modelId, Changes changes) {
        Map<String, Answer> released = held.take(modelId);
        released.forEach((taskId, answer) -> {
            mark(new Changes.SingleAnswer(Optional.empty(), modelId, taskId, answer));
            changes.dropHeld(new Changes.DroppedAnswer(Optional.empty(), modelId, taskId));
        });
        if (!released.isEmpty()) {
            changes.touchSheet(new SheetName(modelId, Optional.empty()));
        }
        return !released.isEmpty();
    }

    /** Forgets all answers to a task that retired. */
    void forget(ActiveTask retired, Changes changes) {
        String taskId = retired.task().id();
        contestants
                .clear(retired.slot())
                .forEach(modelId -> changes.touchSheet(new SheetName(modelId, Optional.empty())));
        outstanding.clear(retired.slot());
        held.drop(taskId)
                .forEach(modelId -> changes.dropHeld(new Changes.DroppedAnswer(Optional.empty(), modelId, taskId)));
    }

    /** Waits no longer for answers to a task that is in limbo now; those that are there stay. */
    void suspend(ActiveTask replaced, Changes changes) {
        String taskId = replaced.task().id();
        contestants.excuse(replaced.slot(), taskId).forEach(changes::touchModel);
        outstanding.clear(replaced.slot()).forEach(changes::touchModel);
        held.drop(taskId)
                .forEach(modelId -> changes.dropHeld(new Changes.DroppedAnswer(Optional.empty(), modelId, taskId)));
    }

    int held() {
        return held.size();
    }

    private boolean isHeldBack(Changes.SingleAnswer answer) {
        return !contestants.isKnown(answer.modelId())
                && pool.active(answer.taskId()).isPresent();
    }

    private void hold(Changes.SingleAnswer answer, Changes changes) {
        if (held.holds(answer.modelId(), answer.taskId())) {
            return;
        }
        if (held.isFull()) {
            changes.refuse("model %s is not announced, and %d answers of such models are held already"
                    .formatted(answer.modelId(), held.size()));
            return;
        }
        held.hold(answer);
        changes.hold(answer);
    }

    private boolean mark(Changes.SingleAnswer answer) {
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
