package io.acdc.local.tap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;

/**
 * Which records are shown: those that are about everything that is given. Records that cannot be read are about nothing
 * but the population that their key names.
 *
 * @param population a population's name
 * @param model a model's id, or the beginning of one: the model itself, its children by their recipes, decisions over it
 *     and those that made it leave
 * @param task a task's id, or the beginning of one: the task itself, tasks made from it or near it, work items that ask it,
 *     decisions in which it took or gave back a place, calls of the scientist about it
 * @param evaluator an evaluator's kind or instance: what it said, what a further one is asked, when it joined and left
 */
public record RecordFilter(
        Optional<String> population, Optional<String> model, Optional<String> task, Optional<String> evaluator) {
    /** Everything passes. */
    public static final RecordFilter NONE =
            new RecordFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final FieldPath POPULATION = FieldPath.of("population");
    private static final List<FieldPath> MODELS = List.of(
            FieldPath.of("modelId"),
            FieldPath.of("evicted"),
            FieldPath.of("mergeRecipe.parents.modelId"),
            FieldPath.of("model.mergeRecipe.parents.modelId"));
    private static final List<FieldPath> TASKS = List.of(
            FieldPath.of("taskId"),
            FieldPath.of("parentTaskId"),
            FieldPath.of("task.parentTaskId"),
            FieldPath.of("tasks.taskId"),
            FieldPath.of("novelty.neighbours.taskId"),
            FieldPath.of("reinstatement.childTaskId"),
            FieldPath.of("retirement.replacedBy"),
            FieldPath.of("subjectId"));
    private static final List<FieldPath> EVALUATORS =
            List.of(FieldPath.of("evaluator.kind"), FieldPath.of("evaluator.instance"), FieldPath.of("evaluatorKind"));

    /** Whether the record shall be shown. */
    boolean passes(TappedRecord record) {
        return population.stream().allMatch(name -> isOf(record, name))
                && model.stream().allMatch(id -> mentions(record, MODELS).anyMatch(text -> text.startsWith(id)))
                && task.stream().allMatch(id -> mentions(record, TASKS).anyMatch(text -> text.startsWith(id)))
                && evaluator.stream()
                        .allMatch(name -> mentions(record, EVALUATORS).anyMatch(name::equals));
    }

    private static boolean isOf(TappedRecord record, String name) {
        return mentions(record, List.of(POPULATION)).anyMatch(name::equals)
                || record.key().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "/"));
    }

    private static Stream<String> mentions(TappedRecord record, List<FieldPath> paths) {
        Optional<GenericRecord> event = record.event();
        return event.stream().flatMap(value -> paths.stream().flatMap(path -> path.texts(value)));
    }
}
