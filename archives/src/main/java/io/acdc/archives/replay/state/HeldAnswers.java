package io.acdc.archives.replay.state;

import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.EvaluatorId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers of models that have not been announced yet, to active tasks; as many as the archive holds of the own kind, and of
 * further evaluators together.
 */
final class HeldAnswers {
    /** An answer to a task that was active when the answer was read, and who scored it; empty for the own kind. */
    record HeldAnswer(Optional<EvaluatorId> by, ActiveTask task, Answer answer) {
        Question question() {
            return new Question(by, task.number());
        }
    }

    /** What was answered, and who scored it. */
    record Question(Optional<EvaluatorId> by, int task) {}

    private final Map<Integer, Map<Question, HeldAnswer>> byModel = new HashMap<>();
    private final int limit;
    private int size;

    HeldAnswers(int limit) {
        this.limit = limit;
    }

    /** What becomes of an answer of a model that is not announced. */
    FactEffect hold(int model, HeldAnswer answer) {
        Map<Question, HeldAnswer> answers = byModel.getOrDefault(model, Map.of());
        if (answers.containsKey(answer.question())) {
            return FactEffect.REPEATED;
        }
        if (size >= limit) {
            return FactEffect.REFUSED;
        }
        byModel.computeIfAbsent(model, _ -> new LinkedHashMap<>()).put(answer.question(), answer);
        size++;
        return FactEffect.HELD;
    }

    /** The model's answers in their order; they are held no longer. */
    Iterable<HeldAnswer> take(int model) {
        Map<Question, HeldAnswer> taken = byModel.remove(model);
        if (taken == null) {
            return List.of();
        }
        size -= taken.size();
        return taken.values();
    }

    /** Forgets the answers to a task that retired. Returns how many there were. */
    int drop(int task) {
        return dropIf(question -> question.task() == task);
    }

    /** Forgets what an evaluator scored. Returns how many answers that were. */
    int drop(EvaluatorId evaluator) {
        return dropIf(question -> question.by().equals(Optional.of(evaluator)));
    }

    private int dropIf(Predicate<Question> unwanted) {
        int before = size;
        byModel.values().removeIf(answers -> {
            int held = answers.size();
            answers.keySet().removeIf(unwanted);
            size -= held - answers.size();
            return answers.isEmpty();
        });
        return before - size;
    }
}
