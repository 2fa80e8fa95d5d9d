package io.acdc.schemas.asyncapi;

import static io.acdc.schemas.asyncapi.Party.ARCHIVE_SERVICE;
import static io.acdc.schemas.asyncapi.Party.COMMAND;
import static io.acdc.schemas.asyncapi.Party.EVAL_SERVICE;
import static io.acdc.schemas.asyncapi.Party.FURTHER_EVALUATOR;
import static io.acdc.schemas.asyncapi.Party.MERGE_SERVICE;
import static io.acdc.schemas.asyncapi.Party.TASK_SERVICE;

import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.Set;

/**
 * What the catalogue does not say of a topic.
 *
 * @param topic of which
 * @param key what the records' key is, in words
 * @param senders who writes to it
 * @param receivers who reads it
 */
record TopicUse(Topic<?> topic, String key, Set<Party> senders, Set<Party> receivers) {
    private static final String POPULATION = "the population";

    static List<TopicUse> all() {
        return List.of(
                new TopicUse(
                        Topics.TASKS_PROPOSED,
                        POPULATION,
                        Set.of(TASK_SERVICE),
                        Set.of(ARCHIVE_SERVICE, TASK_SERVICE, FURTHER_EVALUATOR, COMMAND)),
                new TopicUse(Topics.TASKS_REJECTED, POPULATION, Set.of(TASK_SERVICE), Set.of(TASK_SERVICE, COMMAND)),
                new TopicUse(Topics.TASKS_SUBMITTED, POPULATION, Set.of(COMMAND), Set.of(TASK_SERVICE, COMMAND)),
                new TopicUse(Topics.TASKS_WITHDRAWN, POPULATION, Set.of(COMMAND), Set.of(ARCHIVE_SERVICE, COMMAND)),
                new TopicUse(
                        Topics.TASK_ROUNDS,
                        POPULATION,
                        Set.of(TASK_SERVICE),
                        Set.of(ARCHIVE_SERVICE, TASK_SERVICE, COMMAND)),
                new TopicUse(Topics.SCIENTIST_CALLS, POPULATION, Set.of(TASK_SERVICE, EVAL_SERVICE), Set.of(COMMAND)),
                new TopicUse(
                        Topics.MODELS_MERGED,
                        POPULATION,
                        Set.of(MERGE_SERVICE),
                        Set.of(ARCHIVE_SERVICE, MERGE_SERVICE, COMMAND)),
                new TopicUse(
                        Topics.MODELS_ORDERED,
                        "the population and the candidate's number",
                        Set.of(MERGE_SERVICE),
                        Set.of(MERGE_SERVICE, COMMAND)),
                new TopicUse(Topics.MODELS_FAILED, POPULATION, Set.of(MERGE_SERVICE), Set.of(MERGE_SERVICE, COMMAND)),
                new TopicUse(
                        Topics.EVALUATIONS_REQUESTED,
                        "the model's id",
                        Set.of(ARCHIVE_SERVICE),
                        Set.of(EVAL_SERVICE, FURTHER_EVALUATOR, COMMAND)),
                new TopicUse(
                        Topics.EVALUATIONS_COMPLETED,
                        POPULATION,
                        Set.of(EVAL_SERVICE, FURTHER_EVALUATOR),
                        Set.of(ARCHIVE_SERVICE, FURTHER_EVALUATOR, COMMAND)),
                new TopicUse(
                        Topics.ARCHIVE_DECISIONS,
                        POPULATION,
                        Set.of(ARCHIVE_SERVICE),
                        Set.of(ARCHIVE_SERVICE, TASK_SERVICE, MERGE_SERVICE, FURTHER_EVALUATOR, COMMAND)),
                new TopicUse(
                        Topics.ARCHIVE_MODELS,
                        "population/model id; a record without a value removes the model",
                        Set.of(ARCHIVE_SERVICE),
                        Set.of(MERGE_SERVICE, COMMAND)),
                new TopicUse(
                        Topics.ARCHIVE_TASKS,
                        "population/task id; a record without a value removes the task",
                        Set.of(ARCHIVE_SERVICE),
                        Set.of(ARCHIVE_SERVICE, TASK_SERVICE, COMMAND)),
                new TopicUse(
                        Topics.POPULATIONS,
                        POPULATION,
                        Set.of(COMMAND),
                        Set.of(ARCHIVE_SERVICE, TASK_SERVICE, MERGE_SERVICE, COMMAND)),
                new TopicUse(
                        Topics.EVALUATORS,
                        "the evaluator's instance",
                        Set.of(EVAL_SERVICE, FURTHER_EVALUATOR),
                        Set.of(ARCHIVE_SERVICE, MERGE_SERVICE, COMMAND)),
                new TopicUse(Topics.IMPORTS, POPULATION, Set.of(COMMAND), Set.of(ARCHIVE_SERVICE, COMMAND)));
    }
}
