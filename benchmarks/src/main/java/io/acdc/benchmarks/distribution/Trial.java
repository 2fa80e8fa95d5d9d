package io.acdc.benchmarks.distribution;

import io.acdc.benchmarks.distribution.Journal.Spell;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A topic, a fleet that takes work from it, and what it did. */
final class Trial implements AutoCloseable {
    private final WorkLog log;
    private final Journal journal = new Journal();
    private final EvaluatorFleet fleet = new EvaluatorFleet(journal);
    private final int evaluators;
    private int written;

    private Trial(WorkLog log, int evaluators) {
        this.log = log;
        this.evaluators = evaluators;
    }

    /** With evaluators that have all taken some work already. */
    static Trial warm(String bootstrap, String topic, Way way, int partitions, List<Double> slowness)
            throws InterruptedException, ExecutionException {
        Trial trial = new Trial(new WorkLog(bootstrap, topic, partitions), slowness.size());
        slowness.forEach(factor -> trial.fleet.start(way, bootstrap, topic, factor));
        trial.warmUp();
        return trial;
    }

    /** Number of the next item that is written. */
    int next() {
        return written;
    }

    void append(List<Long> millis) {
        log.append(millis);
        written += millis.size();
    }

    void kill(int evaluator) {
        fleet.kill(evaluator);
    }

    /** What happened, once it is as wanted. */
    List<Spell> await(Predicate<List<Spell>> wanted) throws InterruptedException {
        return journal.await(wanted);
    }

    /** What happened, once all that was written was finished by somebody. */
    List<Spell> awaitAllDone() throws InterruptedException {
        return await(spells -> spells.stream()
                        .filter(spell -> spell.done().isPresent())
                        .map(Spell::item)
                        .distinct()
                        .count()
                == written);
    }

    @Override
    public void close() {
        fleet.close();
        log.close();
    }

    private void warmUp() throws InterruptedException {
        while (workers(journal.await(_ -> true)) < evaluators) {
            append(List.of(1L, 1L));
            Thread.sleep(20);
        }
        awaitAllDone();
    }

    private static int workers(List<Spell> spells) {
        return spells.stream().map(Spell::evaluator).collect(Collectors.toSet()).size();
    }
}
