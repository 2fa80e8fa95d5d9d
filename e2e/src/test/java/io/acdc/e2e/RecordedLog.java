package io.acdc.e2e;

import io.acdc.events.ActiveTask;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ArchiveModel;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.ModelMerged;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Everything on the topics, in log order; compacted topics as their current entries.
 *
 * @param decisions of all kinds
 * @param models announced
 * @param evaluations completed
 * @param members current entries by key
 * @param tasks current entries by key
 * @param refused reasons of records that could not be read
 */
record RecordedLog(
        List<ArchiveDecision> decisions,
        List<ModelMerged> models,
        List<EvaluationCompleted> evaluations,
        Map<String, ArchiveModel> members,
        Map<String, ActiveTask> tasks,
        List<String> refused) {

    static RecordedLog read(String bootstrap) throws Exception {
        RecordedLog log = new RecordedLog(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new ArrayList<>());
        try (EventFollower follower = EventFollower.follow(
                Map.of("bootstrap.servers", bootstrap), log.handlers(), refusal -> log.refused.add(refusal.reason()))) {
            follower.caughtUp().get(60, TimeUnit.SECONDS);
        }
        return log;
    }

    /** The part of one population. */
    RecordedLog of(String population) {
        return new RecordedLog(
                decisions.stream()
                        .filter(decision -> decision.getPopulation().equals(population))
                        .toList(),
                models.stream()
                        .filter(model -> model.getPopulation().equals(population))
                        .toList(),
                evaluations.stream()
                        .filter(evaluation -> evaluation.getPopulation().equals(population))
                        .toList(),
                startingWith(population + "/", members),
                startingWith(population + "/", tasks),
                refused);
    }

    private static <T> Map<String, T> startingWith(String prefix, Map<String, T> entries) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private EventHandlers handlers() {
        return EventHandlers.none()
                .on(Topics.ARCHIVE_DECISIONS, decisions::add)
                .on(Topics.MODELS_MERGED, models::add)
                .on(Topics.EVALUATIONS_COMPLETED, evaluations::add)
                .on(
                        Topics.ARCHIVE_MODELS,
                        model -> members.put(Topics.ARCHIVE_MODELS.key().apply(model), model),
                        members::remove)
                .on(
                        Topics.ARCHIVE_TASKS,
                        task -> tasks.put(Topics.ARCHIVE_TASKS.key().apply(task), task),
                        tasks::remove);
    }
}
