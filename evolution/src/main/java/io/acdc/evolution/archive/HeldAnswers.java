package io.acdc.evolution.archive;

import io.acdc.evolution.archive.Changes.DroppedAnswer;
import io.acdc.evolution.archive.Changes.SingleAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers of models that were not announced yet: facts come in any order. They take effect with the announcement, and
 * are dropped with their task. Bounded, since a model that is never announced never takes its answers away.
 */
final class HeldAnswers {
    /** Answers held at most, all models together: some 20 MB; as many again as further evaluators scored them. */
    static final int LIMIT = 100_000;

    /** What was answered, and who scored it. */
    private record Question(Optional<EvaluatorId> by, String taskId) {}

    private final Map<String, Map<Question, Answer>> byModel = new LinkedHashMap<>();
    private int own;
    private int further;

    boolean isFull(Optional<EvaluatorId> by) {
        return size(by) >= LIMIT;
    }

    /** Answers that the population's own kind scored, or that further evaluators did. */
    int size(Optional<EvaluatorId> by) {
        return by.isEmpty() ? own : further;
    }

    int size() {
        return own + further;
    }

    boolean holds(SingleAnswer answer) {
        return byModel.getOrDefault(answer.modelId(), Map.of()).containsKey(question(answer));
    }

    /** Holds an answer; the first one to a task counts. */
    void hold(SingleAnswer answer) {
        Answer earlier = byModel.computeIfAbsent(answer.modelId(), id -> new HashMap<>())
                .putIfAbsent(question(answer), answer.answer());
        count(answer.by(), earlier == null ? 1 : 0);
    }

    /** The model's answers; they are held no longer. */
    List<SingleAnswer> take(String modelId) {
        Map<Question, Answer> taken =
                Optional.ofNullable(byModel.remove(modelId)).orElseGet(Map::of);
        taken.keySet().forEach(question -> count(question.by(), -1));
        return taken.entrySet().stream()
                .map(held -> new SingleAnswer(
                        held.getKey().by(), modelId, held.getKey().taskId(), held.getValue()))
                .toList();
    }

    /** Answers to a task are held no longer. Returns them. */
    List<DroppedAnswer> drop(String taskId) {
        return dropIf(question -> question.taskId().equals(taskId));
    }

    /** What an evaluator scored is held no longer. Returns it. */
    List<DroppedAnswer> drop(EvaluatorId evaluator) {
        return dropIf(question -> question.by().equals(Optional.of(evaluator)));
    }

    private List<DroppedAnswer> dropIf(Predicate<Question> unwanted) {
        List<DroppedAnswer> dropped = new ArrayList<>();
        byModel.forEach((modelId, answers) -> answers.keySet().removeIf(question -> {
            if (unwanted.test(question)) {
                count(question.by(), -1);
                dropped.add(new DroppedAnswer(question.by(), modelId, question.taskId()));
                return true;
            }
            return false;
        }));
        byModel.values().removeIf(Map::isEmpty);
        return dropped;
    }

    private void count(Optional<EvaluatorId> by, int more) {
        own += by.isEmpty() ? more : 0;
        further += by.isEmpty() ? 0 : more;
    }

    private static Question question(SingleAnswer answer) {
        return new Question(answer.by(), answer.taskId());
    }
}
