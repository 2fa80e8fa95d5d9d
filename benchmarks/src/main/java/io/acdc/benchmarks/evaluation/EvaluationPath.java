package io.acdc.benchmarks.evaluation;

import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EmbeddedKafka;
import io.acdc.testkit.EventLog;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures the path from work item to score: {@code EvaluationPath [evaluators] [items]}, from the repository's root,
 * with the services packaged. As many items again come before to warm up.
 */
public final class EvaluationPath implements AutoCloseable {
    private static final Path SEEDS = Path.of("seeds");
    private static final double NANOS_PER_SECOND = 1e9;

    private final EventLog log;
    private final Scores scores;
    private final List<EvaluatorProcess> evaluators;

    private EvaluationPath(EmbeddedKafka kafka, int evaluators) {
        this.log = new EventLog(kafka.bootstrapServers());
        this.scores = new Scores(kafka.clientConfiguration());
        this.evaluators = IntStream.range(0, evaluators)
                .mapToObj(number -> EvaluatorProcess.start(number, kafka.bootstrapServers()))
                .toList();
    }

    public static void main(String[] arguments) throws InterruptedException {
        int evaluators = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64;
        try (EmbeddedKafka kafka = EmbeddedKafka.startWithTopics();
                EvaluationPath path = new EvaluationPath(kafka, evaluators)) {
            path.run("warm-up", items);
            System.out.println(path.measure(items));
        }
    }

    @Override
    public void close() {
        evaluators.forEach(EvaluatorProcess::close);
        scores.close();
        log.close();
    }

    private String measure(int items) throws InterruptedException {
        double processorBefore = processorSeconds();
        long begun = System.nanoTime();
        int evaluations = run("measured", items);
        double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        return "%d evaluations by %d evaluators: %.0f/s, %.0f per processor second of theirs, %d failed"
                .formatted(
                        evaluations,
                        evaluators.size(),
                        evaluations / seconds,
                        evaluations / (processorSeconds() - processorBefore),
                        scores.failures());
    }

    private int run(String population, int items) throws InterruptedException {
        new WorkLoad(population, SEEDS).items(items).forEach(item -> log.append(Topics.EVALUATIONS_REQUESTED, item));
        int evaluations = items * WorkLoad.TASKS_PER_ITEM;
        scores.await(evaluations);
        return evaluations;
    }

    private double processorSeconds() {
        return evaluators.stream()
                .mapToDouble(EvaluatorProcess::processorSeconds)
                .sum();
    }
}
