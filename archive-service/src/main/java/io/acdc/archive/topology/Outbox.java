package io.acdc.archive.topology;

import io.acdc.archive.state.LivePopulation;
import io.acdc.archives.mapping.DecisionEvents;
import io.acdc.events.ActiveTask;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ArchiveModel;
import io.acdc.events.Population;
import io.acdc.evolution.archive.Changes;
import io.acdc.evolution.archive.Decision;
import io.acdc.evolution.archive.ModelStatus;
import io.acdc.evolution.archive.SelectionBasis;
import io.acdc.evolution.archive.TaskStanding;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends what the archive decided and asked, and keeps the compacted topics of current members and tasks current. */
final class Outbox {
    private final ProcessorContext<String, byte[]> context;
    private final EventRecords records;
    private final ArchiveMeters meters;
    /** Pass counts as last published, so that only tasks whose counts changed are published again. */
    private final Map<String, TaskStanding> published = new HashMap<>();

    Outbox(ProcessorContext<String, byte[]> context, EventRecords records, ArchiveMeters meters) {
        this.context = context;
        this.records = records;
        this.meters = meters;
    }

    /** Sends everything that {@code changes} call for. */
    void send(LivePopulation live, Changes changes, Instant now) {
        live.population().ifPresent(population -> {
            sendDecisions(live, population, changes.decisions(), now);
            changes.workItems()
                    .forEach(item ->
                            send(Topics.EVALUATIONS_REQUESTED, WorkItemEvents.of(live, population, item, now), now));
            if (changes.passRates() || !changes.tasks().isEmpty()) {
                publishTasks(live, now);
            }
        });
    }

    /** Publishes the tasks' pass counts anew after a restart, since what was published last is not known. */
    void refresh(LivePopulation live, Instant now) {
        publishTasks(live, now);
    }

    private void sendDecisions(
            LivePopulation live, Population population, List<Changes.Decided> decisions, Instant now) {
        DecisionEvents events = new DecisionEvents(population, live.factsRead());
        for (Changes.Decided decided : decisions) {
            ArchiveDecision event = events.of(decided.decision(), decided.candidatesDecided(), now);
            send(Topics.ARCHIVE_DECISIONS, event, now);
            meters.decided(event);
            publishState(live, decided.decision(), now);
        }
    }

    private void publishState(LivePopulation live, Decision decision, Instant now) {
        switch (decision) {
            case Decision.Admitted admitted -> {
                publishMembers(live, admitted.basis(), admitted.sequence(), now);
                admitted.evicted().forEach(member -> remove(Topics.ARCHIVE_MODELS, live, member, now));
            }
            case Decision.NotSelected rejected ->
                rejected.evicted().forEach(member -> remove(Topics.ARCHIVE_MODELS, live, member, now));
            case Decision.TaskRetired retired -> {
                published.remove(key(live, retired.taskId()));
                remove(Topics.ARCHIVE_TASKS, live, retired.taskId(), now);
            }
            case Decision.Opened opened -> {}
            case Decision.SettingsChanged changed -> {}
            case Decision.TaskActivated activated -> {}
            case Decision.EvaluationFailed failed -> {}
            case Decision.ScoreGivenUp givenUp -> {}
        }
    }

    private void publishMembers(LivePopulation live, SelectionBasis basis, long sequence, Instant now) {
        for (int position = 0; position < basis.membersAfter().size(); position++) {
            send(Topics.ARCHIVE_MODELS, member(live, basis, position, sequence), now);
        }
    }

    private static ArchiveModel member(LivePopulation live, SelectionBasis basis, int position, long sequence) {
        int contender = basis.selection().selectedIndices().get(position);
        String modelId = basis.membersAfter().get(position);
        boolean longer = live.archive().statusOf(modelId) instanceof ModelStatus.Member;
        return ArchiveModel.newBuilder()
                .setPopulation(live.name())
                .setModelId(modelId)
                .setModel(live.model(modelId))
                .setPosition(position)
                .setFitness(basis.contenders().get(contender).fitness())
                .setSelectionScore(
                        basis.selection().assessments().get(contender).score())
                .setAdmittedAt(longer ? admittedAt(live, modelId) : sequence)
                .setSequence(sequence)
                .build();
    }

    private static long admittedAt(LivePopulation live, String modelId) {
        return live.archive().statusOf(modelId) instanceof ModelStatus.Member(long admittedAt) ? admittedAt : -1;
    }

    private void publishTasks(LivePopulation live, Instant now) {
        for (TaskStanding standing : live.archive().standings()) {
            if (!standing.equals(published.put(key(live, standing.task().id()), standing))) {
                send(Topics.ARCHIVE_TASKS, activeTask(live, standing), now);
            }
        }
    }

    private static ActiveTask activeTask(LivePopulation live, TaskStanding standing) {
        return ActiveTask.newBuilder()
                .setPopulation(live.name())
                .setTaskId(standing.task().id())
                .setTask(live.task(standing.task().id()))
                .setPasses(standing.passes())
                .setEvaluated(standing.evaluated())
                .setMembers(standing.members())
                .setActivatedAt(standing.activatedAt())
                .setSequence(live.archive().counters().nextSequence() - 1)
                .build();
    }

    private <T extends SpecificRecord> void send(Topic<T> topic, T event, Instant now) {
        forward(records.toRecord(topic, event), now);
    }

    private void remove(Topic<?> topic, LivePopulation live, String id, Instant now) {
        forward(EventRecords.tombstone(topic, key(live, id)), now);
    }

    private void forward(ProducerRecord<String, byte[]> record, Instant now) {
        context.forward(
                new Record<>(record.key(), record.value(), now.toEpochMilli(), record.headers()),
                ArchiveTopology.sink(record.topic()));
    }

    private static String key(LivePopulation live, String id) {
        return live.name() + "/" + id;
    }
}
