package io.acdc.local.view;

import io.acdc.evolution.skill.SkillVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which model passed which task. The first answer of a model to a task counts. */
final class AnswerSheet {
    private record Row(BitSet answered, BitSet passed) {}

    private static final Row EMPTY = new Row(new BitSet(), new BitSet());

    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final List<Instant> times = new ArrayList<>();

    void record(String modelId, String taskId, boolean passed, Instant at) {
        Row row = rows.computeIfAbsent(modelId, _ -> new Row(new BitSet(), new BitSet()));
        int column = columns.computeIfAbsent(taskId, _ -> columns.size());
        if (row.answered().get(column)) {
            return;
        }
        row.answered().set(column);
        row.passed().set(column, passed);
        times.add(at);
    }

    /** Different pairs of model and task that were answered. */
    long evaluations() {
        return times.size();
    }

    /** Those answered until then, by the evaluators' clocks. */
    long evaluationsUntil(Instant moment) {
        return times.stream().filter(time -> !time.isAfter(moment)).count();
    }

    /** Every task that anybody has answered. */
    Set<String> tasks() {
        return Set.copyOf(columns.keySet());
    }

    /** The tasks that all the models have answered, in the given order. */
    List<String> answeredByAll(Collection<String> modelIds, Collection<String> taskIds) {
        return taskIds.stream()
                .filter(task -> modelIds.stream().allMatch(model -> answered(model, task)))
                .toList();
    }

    /** A model's passes over tasks in the given order; unanswered ones are failed. */
    SkillVector skills(String modelId, List<String> taskIds) {
        Row row = row(modelId);
        return SkillVector.matching(taskIds.size(), index -> isSet(row.passed(), taskIds.get(index)));
    }

    private boolean answered(String modelId, String taskId) {
        return isSet(row(modelId).answered(), taskId);
    }

    private Row row(String modelId) {
        return Objects.requireNonNullElse(rows.get(modelId), EMPTY);
    }

    private boolean isSet(BitSet bits, String taskId) {
        int column = columns.getOrDefault(taskId, -1);
        return column >= 0 && bits.get(column);
    }
}
