package io.acdc.archives.replay.state;

import io.acdc.evolution.archive.Answer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of models that have not been announced yet, to active tasks; as many as the archive holds. */
final class HeldAnswers {
    /** An answer to a task that was active when the answer was read. */
    record HeldAnswer(ActiveTask task, Answer answer) {}

    private final Map<Integer, Map<Integer, HeldAnswer>> byModel = new HashMap<>();
    private final int limit;
    private int size;

    HeldAnswers(int limit) {
        this.limit = limit;
    }

    /** What becomes of an answer of a model that is not announced. */
    FactEffect hold(int model, HeldAnswer answer) {
        Map<Integer, HeldAnswer> answers = byModel.getOrDefault(model, Map.of());
        if (answers.containsKey(answer.task().number())) {
            return FactEffect.REPEATED;
        }
        if (size >= limit) {
            return FactEffect.REFUSED;
        }
        byModel.computeIfAbsent(model, _ -> new LinkedHashMap<>())
                .put(answer.task().number(), answer);
        size++;
        return FactEffect.HELD;
    }

    /** The model's answers in their order; they are held no longer. */
    Iterable<HeldAnswer> take(int model) {
        Map<Integer, HeldAnswer> taken = byModel.remove(model);
        if (taken == null) {
            return List.of();
        }
        size -= taken.size();
        return taken.values();
    }

    /** Forgets the answers to a task that retired. Returns how many there were. */
    int drop(int task) {
        int before = size;
        byModel.values().removeIf(answers -> {
            size -= answers.remove(task) == null ? 0 : 1;
            return answers.isEmpty();
        });
        return before - size;
    }
}
