package io.acdc.evolution.archive;

import io.acdc.evolution.archive.Changes.SingleAnswer;
import io.acdc.evolution.archive.TaskPool.ActiveTask;
import java.util.List;
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
    boolean take(SingleAnswer answer, Changes changes) {
        if (isHeldBack(answer)) {
            hold(answer, changes);
            return false;
        }
        boolean counts = mark(answer);
        if (counts) {
            changes.touchSheet(sheet(answer));
        }
        return counts;
    }

    /** Whether it would count now, or be held. */
    boolean isNew(SingleAnswer answer) {
        return isHeldBack(answer) ? !held.holds(answer) : isOpen(answer);
    }

    /** Why an answer that would have to be held cannot be. */
    Optional<String> refusal(SingleAnswer answer) {
        return isHeldBack(answer) && held.isFull(answer.by()) && !held.holds(answer)
                ? Optional.of("model %s is not announced, and %d answers of such models are held already"
                        .formatted(answer.modelId(), held.size(answer.by())))
                : Optional.empty();
    }

    /** Puts a live model's answers back as they were before a restart. */
    void restore(KeptSheet sheet) {
        contestants
                .live(sheet.modelId())
                .ifPresent(contestant -> contestant.answers(sheet.by()).restore(sheet));
    }

    /** Puts a single answer back: one that was held, or one of a live model as earlier versions kept them. */
    void restore(SingleAnswer answer) {
        if (isHeldBack(answer)) {
            held.hold(answer);
        } else {
            mark(answer);
        }
    }

    /** Gives an announced model the answers that came before it. Returns whether there were any. */
    boolean release(String modelId, Changes changes) {
        List<SingleAnswer> released = held.take(modelId);
        released.forEach(answer -> {
            mark(answer);
            changes.dropHeld(new Changes.DroppedAnswer(answer.by(), modelId, answer.taskId()));
            changes.touchSheet(sheet(answer));
        });
        return !released.isEmpty();
    }

    /** Forgets all answers to a task that retired. */
    void forget(ActiveTask retired, Changes changes) {
        contestants.clear(retired.slot()).forEach(changes::touchSheet);
        outstanding.clear(retired.slot());
        held.drop(retired.task().id()).forEach(changes::dropHeld);
    }

    /** Forgets all that an evaluator said. */
    void forget(EvaluatorId evaluator, Changes changes) {
        contestants
                .forget(evaluator)
                .forEach(modelId -> changes.touchSheet(new SheetName(modelId, Optional.of(evaluator))));
        outstanding.dropAll(item -> item.isOf(evaluator)).forEach(changes::touchModel);
        held.drop(evaluator).forEach(changes::dropHeld);
    }

    /** Waits no longer for answers to a task that is in limbo now; those that are there stay. */
    void suspend(ActiveTask replaced, Changes changes) {
        String taskId = replaced.task().id();
        contestants.excuse(replaced.slot(), taskId).forEach(changes::touchModel);
        outstanding.clear(replaced.slot()).forEach(changes::touchModel);
        held.drop(taskId).forEach(changes::dropHeld);
    }

    int held() {
        return held.size();
    }

    private boolean isHeldBack(SingleAnswer answer) {
        return !contestants.isKnown(answer.modelId())
                && pool.active(answer.taskId()).isPresent();
    }

    private void hold(SingleAnswer answer, Changes changes) {
        Optional<String> refusal = refusal(answer);
        refusal.ifPresent(changes::refuse);
        if (refusal.isEmpty() && !held.holds(answer)) {
            held.hold(answer);
            changes.hold(answer);
        }
    }

    private boolean mark(SingleAnswer answer) {
        if (!isOpen(answer)) {
            return false;
        }
        int slot = pool.active(answer.taskId()).orElseThrow().slot();
        contestants
                .live(answer.modelId())
                .ifPresent(contestant -> contestant.answers(answer.by()).record(slot, answer.answer()));
        outstanding.answered(sheet(answer), slot);
        return true;
    }

    private boolean isOpen(SingleAnswer answer) {
        Optional<Contestant> contestant = contestants.live(answer.modelId());
        Optional<ActiveTask> task = pool.active(answer.taskId());
        return contestant.isPresent()
                && task.isPresent()
                && !contestant.get().answers(answer.by()).hasAnswered(task.get().slot());
    }

    private static SheetName sheet(SingleAnswer answer) {
        return new SheetName(answer.modelId(), answer.by());
    }
}
