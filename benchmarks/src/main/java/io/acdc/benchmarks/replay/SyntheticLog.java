package io.acdc.benchmarks.replay;

import io.acdc.archives.mapping.ArchiveSettingsFromPopulation;
import io.acdc.archives.mapping.ArchiveWords;
import io.acdc.archives.mapping.DecisionEvents;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.FactsRead;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import io.acdc.evolution.archive.ArchiveSnapshot;
import io.acdc.evolution.archive.Changes;
import io.acdc.evolution.archive.PopulationArchive;
import io.acdc.evolution.archive.WorkItem;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes a log: the archive's state machine decides, models answer at random, and a few tasks are proposed now and then,
 * so that the pool turns over. Confined to one thread.
 */
final class SyntheticLog implements AutoCloseable {
    private static final int IN_FLIGHT = 8;
    private static final int DECISIONS_PER_ROUND = 16;
    private static final int PROPOSALS_PER_ROUND = 8;

    private final KafkaProducer<String, byte[]> producer;
    private final EventRecords records = new EventRecords(EventCodec.ofThisBuild(), "/acdc/benchmark");
    private final PopulationArchive archive = PopulationArchive.restore(ArchiveSnapshot.empty());
    private final Population population = SyntheticEvents.population();
    private final Map<String, TaskProposed> tasks = new HashMap<>();
    private final Queue<WorkItem> questions = new ArrayDeque<>();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(7);
    private long tasksProposed;
    private long modelsMerged;
    private long evaluations;

    SyntheticLog(Map<String, Object> clientConfiguration) {
        Map<String, Object> configuration = new HashMap<>(clientConfiguration);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17);
        this.producer = new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
    }

    /** Writes until there are that many evaluations, and then finishes the candidates in flight. */
    void write(long wanted) {
        send(Topics.POPULATIONS, population);
        note(archive.open(ArchiveSettingsFromPopulation.of(population)));
        propose(0, population.getSettings().getTasks().getPoolSize());
        for (int seed = 0; seed < SyntheticEvents.SEEDS; seed++) {
            announce(SyntheticEvents.seed(seed));
        }
        answer();
        for (long candidate = 0; evaluations < wanted; candidate++) {
            announce(SyntheticEvents.candidate(candidate));
            if (candidate % DECISIONS_PER_ROUND == DECISIONS_PER_ROUND - 1) {
                propose(1 + candidate, PROPOSALS_PER_ROUND);
            }
            if (candidate % IN_FLIGHT == IN_FLIGHT - 1) {
                answer();
            }
        }
        answer();
        publishState();
        producer.flush();
        failures.stream().findFirst().ifPresent(failure -> {
            throw new IllegalStateException("the broker did not take everything", failure);
        });
    }

    /** What the archive service keeps on the compacted topics; of it only the keys are compared. */
    private void publishState() {
        archive.members().forEach(id -> publish(Topics.ARCHIVE_MODELS.name(), id));
        archive.standings()
                .forEach(standing ->
                        publish(Topics.ARCHIVE_TASKS.name(), standing.task().id()));
    }

    private void publish(String topic, String id) {
        send(new ProducerRecord<>(topic, population.getName() + "/" + id, new byte[1]));
    }

    /** Evaluations written. */
    long evaluations() {
        return evaluations;
    }

    @Override
    public void close() {
        producer.close();
    }

    private void propose(long round, int count) {
        for (int position = 0; position < count; position++) {
            TaskProposed task = SyntheticEvents.task(round, position);
            tasks.put(task.getTaskId(), task);
            tasksProposed++;
            send(Topics.TASKS_PROPOSED, task);
            note(archive.propose(ArchiveWords.task(task)));
        }
    }

    private void announce(ModelMerged model) {
        modelsMerged++;
        send(Topics.MODELS_MERGED, model);
        note(archive.announce(ArchiveWords.model(model), Instant.now()));
    }

    private void answer() {
        note(archive.tick(Instant.now()));
        while (!questions.isEmpty()) {
            WorkItem item = questions.remove();
            item.taskIds().forEach(taskId -> answer(item.modelId(), taskId));
            note(archive.tick(Instant.now()));
        }
    }

    private void answer(String model, String taskId) {
        EvaluationCompleted evaluation =
                SyntheticEvents.evaluation(model, Objects.requireNonNull(tasks.get(taskId)), random.nextInt(3) != 0);
        evaluations++;
        send(Topics.EVALUATIONS_COMPLETED, evaluation);
        note(archive.complete(Optional.empty(), model, taskId, ArchiveWords.answer(evaluation)));
    }

    private void note(Changes changes) {
        questions.addAll(changes.workItems());
        if (!changes.decisions().isEmpty()) {
            DecisionEvents events = new DecisionEvents(
                    population, Optional.of(new FactsRead(tasksProposed, modelsMerged, evaluations, 0L, 0L)));
            changes.decisions()
                    .forEach(decided -> send(
                            Topics.ARCHIVE_DECISIONS,
                            events.of(decided.decision(), decided.candidatesDecided(), Instant.now())));
        }
    }

    private <T extends SpecificRecord> void send(Topic<T> topic, T event) {
        send(records.toRecord(topic, event));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        Future<RecordMetadata> _ = producer.send(record, (_, failure) -> {
            if (failure != null) {
                failures.add(failure);
            }
        });
    }
}
