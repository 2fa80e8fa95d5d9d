package io.acdc.benchmarks.distribution;

import io.acdc.benchmarks.distribution.IdealQueue.Taking;
import io.acdc.benchmarks.distribution.Journal.Spell;
import io.acdc.testkit.EmbeddedKafka;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * Four evaluators share items of 0.1 to 60 s, made shorter by a scale: {@code DistributionBenchmark [scale] [items]}.
 * For each way, and number of partitions: all equal with work always waiting; one killed; one ten times slower with
 * candidates arriving at random at six tenths of what the four can do. Beside it what one queue without any delays would
 * do with the same items.
 */
public final class DistributionBenchmark {
    private static final List<Double> EQUAL = List.of(1.0, 1.0, 1.0, 1.0);
    private static final List<Double> ONE_SLOW = List.of(10.0, 1.0, 1.0, 1.0);
    private static final double LOAD = 0.6;

    private record Setup(Way way, int partitions) {}

    private static final List<Setup> SETUPS = List.of(
            new Setup(Way.SHARE_GROUP, 1),
            new Setup(Way.PARTITIONS, 16),
            new Setup(Way.SHARE_GROUP, 4),
            new Setup(Way.SHARE_GROUP, 16));

    private final EmbeddedKafka kafka;
    private final Durations durations;
    private final int items;

    private DistributionBenchmark(EmbeddedKafka kafka, Durations durations, int items) {
        this.kafka = kafka;
        this.durations = durations;
        this.items = items;
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        double scale = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 50;
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        System.out.println(
                "| way, partitions | busy | most / fewest items | killed: again after | done twice | waits of items the slow one did not take, p50 / p95 / longest |");
        System.out.println("|---|---|---|---|---|---|");
        for (Setup setup : SETUPS) {
            try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
                new DistributionBenchmark(kafka, new Durations(scale, 7), items).run(setup);
            }
        }
        System.exit(0);
    }

    private void run(Setup setup) throws InterruptedException, ExecutionException {
        System.out.printf(
                "| %s, %d | %s | %s |%n", setup.way(), setup.partitions(), equalEvaluators(setup), oneSlow(setup));
    }

    private String equalEvaluators(Setup setup) throws InterruptedException, ExecutionException {
        List<Long> millis = durations.draw(items);
        try (Trial trial = Trial.warm(kafka.bootstrapServers(), "equal", setup.way(), setup.partitions(), EQUAL)) {
            int first = trial.next();
            trial.append(millis);
            List<Spell> spells = trial.awaitAllDone().stream()
                    .filter(spell -> spell.item() >= first)
                    .toList();
            double ideal = Findings.maxToMin(new IdealQueue(EQUAL)
                    .run(Collections.nCopies(items, 0.0), millis).stream()
                            .map(Taking::evaluator)
                            .toList());
            return "%.1f%% | %.2f (ideal %.2f) | %s"
                    .formatted(
                            100 * Findings.busyFraction(spells, EQUAL.size()),
                            Findings.maxToMin(
                                    spells.stream().map(Spell::evaluator).toList()),
                            ideal,
                            killed(trial));
        }
    }

    /** Kills an evaluator in the middle of an item and waits until everything is done nevertheless. */
    private String killed(Trial trial) throws InterruptedException {
        int first = trial.next();
        trial.append(Collections.nCopies(40, 1000L));
        Spell last = inHandOfFirst(trial.await(spells -> inHandOfFirst(spells).isPresent()))
                .orElseThrow();
        trial.kill(last.evaluator());
        long killed = System.currentTimeMillis();
        List<Spell> spells = trial.awaitAllDone();
        long again = spells.stream()
                .filter(spell -> spell.item() == last.item() && spell.evaluator() != last.evaluator())
                .mapToLong(Spell::taken)
                .min()
                .orElseThrow();
        long twice = spells.stream()
                .filter(spell -> spell.item() >= first && spell.done().isPresent())
                .count();
        return "%d ms | %d".formatted(again - killed, twice - 40);
    }

    private static Optional<Spell> inHandOfFirst(List<Spell> spells) {
        return spells.stream()
                .filter(spell -> spell.evaluator() == 0 && spell.done().isEmpty())
                .findFirst();
    }

    private String oneSlow(Setup setup) throws InterruptedException, ExecutionException {
        List<Long> millis = durations.draw(items / 3);
        List<Double> arrivals = arrivals(millis.size());
        try (Trial trial = Trial.warm(kafka.bootstrapServers(), "slow", setup.way(), setup.partitions(), ONE_SLOW)) {
            int first = trial.next();
            List<Long> written = append(trial, arrivals, millis);
            List<Double> waits = trial.awaitAllDone().stream()
                    .filter(spell -> spell.item() >= first && spell.evaluator() != 0)
                    .map(spell -> (double) spell.taken() - written.get(spell.item() - first))
                    .toList();
            List<Double> ideal = new IdealQueue(ONE_SLOW)
                    .run(arrivals, millis).stream()
                            .filter(taking -> taking.evaluator() != 0)
                            .map(Taking::waited)
                            .toList();
            return "%s (ideal %s)".formatted(Findings.waits(waits), Findings.waits(ideal));
        }
    }

    /** Pairs of items at random times, in milliseconds. */
    private List<Double> arrivals(int count) {
        Random random = new Random(11);
        double capacity =
                ONE_SLOW.stream().mapToDouble(slowness -> 1 / slowness).sum() / durations.mean();
        double meanGap = 2 / (LOAD * capacity);
        List<Double> arrivals = new ArrayList<>();
        double now = 0;
        for (int item = 0; item < count; item++) {
            if (item % 2 == 0) {
                now -= Math.log(1 - random.nextDouble()) * meanGap;
            }
            arrivals.add(now);
        }
        return arrivals;
    }

    /** Writes the items when they arrive; returns when each was written. */
    private static List<Long> append(Trial trial, List<Double> arrivals, List<Long> millis)
            throws InterruptedException {
        long begun = System.currentTimeMillis();
        List<Long> written = new ArrayList<>();
        for (int item : IntStream.range(0, millis.size())
                .filter(number -> number % 2 == 0)
                .toArray()) {
            Thread.sleep(Math.max(0, begun + Math.round(arrivals.get(item)) - System.currentTimeMillis()));
            List<Long> pair = millis.subList(item, Math.min(millis.size(), item + 2));
            pair.forEach(_ -> written.add(System.currentTimeMillis()));
            trial.append(pair);
        }
        return written;
    }
}
