package io.acdc.evolution.archive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers of models that were not announced yet: facts come in any order. They take effect with the announcement, and
 * are dropped with their task. Bounded, since a model that is never announced never takes its answers away.
 */
final class HeldAnswers {
    /** Answers held at most, all models together: some 20 MB. */
    static final int LIMIT = 100_000;

    private final Map<String, Map<String, Answer>> byModel = new LinkedHashMap<>();
    private int size;

    boolean isFull() {
        return size >= LIMIT;
    }

    int size() {
        return size;
    }

    boolean holds(String modelId, String taskId) {
        return byModel.getOrDefault(modelId, Map.of()).containsKey(taskId);
    }

    /** Holds an answer; the first one to a task counts. */
    void hold(Changes.SingleAnswer answer) {
        Answer earlier = byModel.computeIfAbsent(answer.modelId(), id -> new HashMap<>())
                .putIfAbsent(answer.taskId(), answer.answer());
        size += earlier == null ? 1 : 0;
    }

    /** The model's answers by task; they are held no longer. */
    Map<String, Answer> take(String modelId) {
        Map<String, Answer> taken = byModel.remove(modelId);
        if (taken == null) {
            return Map.of();
        }
        size -= taken.size();
        return taken;
    }

    /** The models whose answers to a task are held no longer. */
    List<String> drop(String taskId) {
        List<String> models = byModel.entrySet().stream()
                .filter(held -> held.getValue().containsKey(taskId))
                .map(Map.Entry::getKey)
                .toList();
        models.forEach(modelId -> drop(modelId, taskId));
        return models;
    }

    private void drop(String modelId, String taskId) {
        size--;
        byModel.computeIfPresent(modelId, (id, answers) -> {
            answers.remove(taskId);
            return answers.isEmpty() ? null : answers;
        });
    }
}
