package io.acdc.e2e;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.TaskToAnswer;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.log.LogFollower;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EventLog;
import io.acdc.testkit.SyntheticPopulation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Breeds, answers and proposes for some populations without models, and watches what the archives decide. */
final class MadeUpWork implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int SEEDS = 3;

    private final EventCodec codec = EventCodec.ofThisBuild();
    private final EventLog log;
    private final Map<String, SyntheticPopulation> populations;
    private final Map<String, Long> candidatesDecided = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> decidedBy = new ConcurrentHashMap<>();
    private final EventFollower requests;
    private final LogFollower decisions;
    private int announced;

    MadeUpWork(String bootstrapServers, List<SyntheticPopulation> populations) {
        Map<String, Object> clientConfiguration = Map.of("bootstrap.servers", bootstrapServers);
        this.populations =
                populations.stream().collect(Collectors.toMap(SyntheticPopulation::name, Function.identity()));
        this.log = new EventLog(bootstrapServers);
        this.requests = EventFollower.follow(
                clientConfiguration,
                EventHandlers.none().on(Topics.EVALUATIONS_REQUESTED, this::answer),
                refusal -> {});
        this.decisions = LogFollower.follow(clientConfiguration, List.of(Topics.ARCHIVE_DECISIONS.name()), this::watch);
    }

    /** Opens the populations, fills their pools and announces their seeds. */
    void open() {
        for (SyntheticPopulation population : populations.values()) {
            log.append(Topics.POPULATIONS, population.population());
            for (int task = 0; task < population.tasks(); task++) {
                log.append(Topics.TASKS_PROPOSED, population.task(task));
            }
            for (int seed = 0; seed < SEEDS; seed++) {
                log.append(Topics.MODELS_MERGED, population.seed(seed));
            }
        }
    }

    /** Announces the next candidate of every population. */
    void breed() {
        populations.values().forEach(population -> log.append(Topics.MODELS_MERGED, population.candidate(announced)));
        announced++;
    }

    /** Waits until everything that was announced is decided. */
    void awaitAllDecided() throws InterruptedException {
        await(() ->
                populations.keySet().stream().allMatch(name -> candidatesDecided.getOrDefault(name, 0L) == announced));
    }

    /** Breeds and waits until an instance has decided about a population. */
    void breedUntilDecidedBy(String instance) throws InterruptedException {
        await(() -> {
            breed();
            return !populationsOf(instance).isEmpty();
        });
    }

    /** The populations that an instance has decided about. */
    Set<String> populationsOf(String instance) {
        return decidedBy.getOrDefault("/acdc/archive-service/" + instance, Set.of());
    }

    @Override
    public void close() {
        requests.close();
        decisions.close();
        log.close();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void answer(EvaluationRequested request) {
        SyntheticPopulation population = populations.get(request.getPopulation());
        if (population != null) {
            for (TaskToAnswer task : request.getTasks()) {
                log.append(Topics.EVALUATIONS_COMPLETED, population.evaluation(request.getModelId(), task.getTaskId()));
            }
        }
    }

    private void watch(ConsumerRecord<String, byte[]> record) {
        if (codec.decode(record.value(), ArchiveDecision.class)
                instanceof Decoded.Event<ArchiveDecision>(ArchiveDecision decision)) {
            String source = new String(record.headers().lastHeader("ce_source").value(), StandardCharsets.UTF_8);
            decidedBy
                    .computeIfAbsent(source, name -> ConcurrentHashMap.newKeySet())
                    .add(decision.getPopulation());
            candidatesDecided.put(decision.getPopulation(), decision.getCandidatesDecided());
        }
    }
}
