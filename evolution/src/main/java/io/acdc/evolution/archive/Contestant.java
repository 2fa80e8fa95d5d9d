package io.acdc.evolution.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A live model: where it is, and its answers as each evaluator scored them. */
final class Contestant {
    private final AnnouncedModel model;
    private final AnswerSheet answers = new AnswerSheet();
    private final TreeMap<EvaluatorId, AnswerSheet> furtherAnswers = new TreeMap<>();
    /** Slots of the tasks that decide when it is ready. */
    private final BitSet requested = new BitSet();

    private ModelStatus status;

    Contestant(AnnouncedModel model, ModelStatus status) {
        this.model = model;
        this.status = status;
    }

    AnnouncedModel model() {
        return model;
    }

    String id() {
        return model.id();
    }

    // ------------------------------------------------------------ answers

    /** As the population's own kind scored them. */
    AnswerSheet answers() {
        return answers;
    }

    /** As this evaluator scored them. */
    AnswerSheet answers(EvaluatorId evaluator) {
        return furtherAnswers.computeIfAbsent(evaluator, _ -> new AnswerSheet());
    }

    /** As this evaluator scored them, or the population's own kind. */
    AnswerSheet answers(Optional<EvaluatorId> by) {
        return by.map(this::answers).orElse(answers);
    }

    /** The sheets of further evaluators with anything on them. */
    List<SheetName> furtherSheets() {
        return furtherAnswers.entrySet().stream()
                .filter(sheet -> !sheet.getValue().isEmpty())
                .map(sheet -> new SheetName(id(), Optional.of(sheet.getKey())))
                .toList();
    }

    /** The sheets on which the task in this slot was answered. */
    List<SheetName> sheetsWith(int slot) {
        List<SheetName> sheets = new ArrayList<>();
        if (answers.hasAnswered(slot)) {
            sheets.add(new SheetName(id(), Optional.empty()));
        }
        furtherAnswers.forEach((evaluator, sheet) -> {
            if (sheet.hasAnswered(slot)) {
                sheets.add(new SheetName(id(), Optional.of(evaluator)));
            }
        });
        return sheets;
    }

    /** Forgets what an evaluator said. Returns whether there was anything. */
    boolean forget(EvaluatorId evaluator) {
        return Optional.ofNullable(furtherAnswers.remove(evaluator))
                .filter(sheet -> !sheet.isEmpty())
                .isPresent();
    }

    /** Forgets a slot whose task retired, before another task can take it. */
    void clear(int slot) {
        answers.clear(slot);
        furtherAnswers.values().forEach(sheet -> sheet.clear(slot));
        requested.clear(slot);
    }

    // ------------------------------------------------------------ status

    ModelStatus status() {
        return status;
    }

    boolean isMember() {
        return status instanceof ModelStatus.Member;
    }

    /** Whether gates look at it: seeds are exempt, and members have passed. */
    boolean isGated() {
        return !isMember() && !model.seed();
    }

    /** Whether it is still asked for what decides about it. */
    boolean isUnderEvaluation() {
        return status instanceof ModelStatus.UnderEvaluation;
    }

    /** Sequence number of the next decision when it was asked; 0 unless it is under evaluation. */
    long askedAt() {
        return status instanceof ModelStatus.UnderEvaluation asked ? asked.askedAt() : 0;
    }

    /** Slots of active tasks it was asked about. */
    BitSet requested() {
        return (BitSet) requested.clone();
    }

    /** Whether all tasks it was asked about have retired. */
    boolean isAskedNothing() {
        return requested.isEmpty();
    }

    /** Whether this evaluator, or the population's own kind, has scored all it was asked about that is still active. */
    boolean hasAnsweredAll(Optional<EvaluatorId> by) {
        return answers(by).hasAnsweredAll(requested);
    }

    void ask(Set<String> tasks, BitSet slots, long askedAt) {
        status = new ModelStatus.UnderEvaluation(tasks, askedAt);
        requested.clear();
        requested.or(slots);
    }

    void waitAgain() {
        status = new ModelStatus.Waiting();
    }

    void admit(long sequence) {
        status = new ModelStatus.Member(sequence);
    }

    /** No longer waits for the answer to a task. Returns whether it did. */
    boolean excuse(int slot, String taskId) {
        if (!requested.get(slot) || !(status instanceof ModelStatus.UnderEvaluation asked)) {
            return false;
        }
        requested.clear(slot);
        status = asked.without(taskId);
        return true;
    }
}
