package io.acdc.benchmarks.archive;

import io.acdc.events.ModelMerged;
import io.acdc.events.TaskProposed;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EmbeddedKafka;
import io.acdc.testkit.SyntheticPopulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Measures the time from a candidate's last evaluation on the topic to its decision, readable by a reader of committed
 * records: {@code DecisionLatency [members] [tasks] [candidates]}, from the repository's root, with the archive service
 * packaged. Answers come in work items of 125, the last of them when the others have been read; a tenth as many candidates
 * come before to warm up.
 */
public final class DecisionLatency implements AutoCloseable {
    private static final int ITEM = 125;
    /** Answers that may be read before their announcement without being refused. */
    private static final int SEEDS_AT_ONCE = 10;

    private static final double NANOS_PER_MILLI = 1e6;

    private final SyntheticPopulation population;
    private final EventRecords records = new EventRecords(EventCodec.ofThisBuild(), "/acdc/benchmark");
    private final KafkaProducer<String, byte[]> producer;
    private final Decisions decisions;
    private final List<String> tasks;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    private DecisionLatency(Map<String, Object> clientConfiguration, SyntheticPopulation population) {
        this.population = population;
        this.producer = new KafkaProducer<>(clientConfiguration, new StringSerializer(), new ByteArraySerializer());
        this.decisions = new Decisions(clientConfiguration);
        this.tasks = IntStream.range(0, population.tasks())
                .mapToObj(population::task)
                .map(TaskProposed::getTaskId)
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        int members = argument(arguments, 0, 16);
        int tasks = argument(arguments, 1, 250);
        int candidates = argument(arguments, 2, 500);
        SyntheticPopulation population = new SyntheticPopulation("latency", members, tasks);
        try (EmbeddedKafka kafka = EmbeddedKafka.startWithTopics();
                ArchiveProcess archive = ArchiveProcess.start("archive-0", kafka.bootstrapServers());
                DecisionLatency latency = new DecisionLatency(kafka.clientConfiguration(), population)) {
            latency.fill();
            latency.measure(0, Math.max(1, candidates / 10));
            System.out.println(latency.report(latency.measure(candidates, candidates)));
            if (!archive.process().isAlive()) {
                throw new IllegalStateException("the archive service ended");
            }
        }
    }

    @Override
    public void close() {
        producer.close();
        decisions.close();
    }

    private void fill() throws Exception {
        send(Topics.POPULATIONS, population.population());
        for (int task = 0; task < population.tasks(); task++) {
            send(Topics.TASKS_PROPOSED, population.task(task));
        }
        flush();
        for (String task : tasks) {
            decisions.awaitDecision(task);
        }
        for (int first = 0; first < population.members(); first += SEEDS_AT_ONCE) {
            List<ModelMerged> seeds = IntStream.range(first, Math.min(first + SEEDS_AT_ONCE, population.members()))
                    .mapToObj(population::seed)
                    .toList();
            for (ModelMerged seed : seeds) {
                send(Topics.MODELS_MERGED, seed);
                answer(seed.getModelId(), tasks);
            }
            flush();
            for (ModelMerged seed : seeds) {
                decisions.awaitDecision(seed.getModelId());
            }
        }
    }

    /** Milliseconds from the acknowledged last evaluation to the decision, by candidate. */
    private double[] measure(int first, int count) throws Exception {
        double[] millis = new double[count];
        for (int index = 0; index < count; index++) {
            ModelMerged candidate = population.candidate(first + index);
            send(Topics.MODELS_MERGED, candidate);
            flush();
            decisions.awaitRequest(candidate.getModelId());
            int last = Math.max(0, tasks.size() - ITEM);
            answer(candidate.getModelId(), tasks.subList(0, last));
            flush();
            // Long enough to read them: what comes last shall find no queue.
            TimeUnit.MILLISECONDS.sleep(50 + last / 20);
            answer(candidate.getModelId(), tasks.subList(last, tasks.size()));
            flush();
            long acknowledged = System.nanoTime();
            millis[index] = (decisions.awaitDecision(candidate.getModelId()) - acknowledged) / NANOS_PER_MILLI;
        }
        return millis;
    }

    private String report(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%d members x %d tasks, %d candidates: decision after p50 %.0f, p90 %.0f, p99 %.0f, max %.0f ms",
                population.members(),
                population.tasks(),
                millis.length,
                quantile(sorted, 0.5),
                quantile(sorted, 0.9),
                quantile(sorted, 0.99),
                sorted[sorted.length - 1]);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))];
    }

    private void answer(String modelId, List<String> answered) {
        answered.forEach(task -> send(Topics.EVALUATIONS_COMPLETED, population.evaluation(modelId, task)));
    }

    private <T extends SpecificRecord> void send(Topic<T> topic, T event) {
        sent.add(producer.send(records.toRecord(topic, event)));
    }

    /** Waits until the broker has everything. */
    private void flush() throws Exception {
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
        sent.clear();
    }

    private static int argument(String[] arguments, int position, int otherwise) {
        return arguments.length > position ? Integer.parseInt(arguments[position]) : otherwise;
    }
}
