package io.acdc.local.replay;

import io.acdc.archives.replay.LogReplay;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Replays on a thread of its own what is fed to it in batches, a few batches behind. What fails there fails the next
 * call here.
 */
final class ReplayThread implements AutoCloseable {
    private static final int BATCHES_AHEAD = 8;

    private final LogReplay replay;
    private final Map<TopicPartition, Long> ends;
    private final Progress progress;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replay").daemon(true).factory());
    private final Queue<Future<?>> ahead = new ArrayDeque<>();
    private volatile boolean needsDecisions = true;
    private volatile boolean needsFacts = true;
    private boolean decisionsFed;
    private boolean factsFed;

    /**
     * @param ends where reading ends, by partition
     */
    ReplayThread(LogReplay replay, Map<TopicPartition, Long> ends, Progress progress) {
        this.replay = replay;
        this.ends = Map.copyOf(ends);
        this.progress = progress;
    }

    /** Whether more decisions are of use now. */
    boolean needsDecisions() {
        return needsDecisions;
    }

    /** Whether more facts are of use now. */
    boolean needsFacts() {
        return needsFacts;
    }

    /** Whether everything up to the ends has been fed. */
    boolean isFed() {
        return factsFed && decisionsFed;
    }

    /**
     * Hands a batch over; waits while there are too many.
     *
     * @param position how far each partition has been read, this batch included
     */
    void feed(ConsumerRecords<String, byte[]> batch, ToLongFunction<TopicPartition> position)
            throws InterruptedException {
        if (!batch.isEmpty()) {
            replay(() -> batch.forEach(this::read));
        }
        if (!factsFed && isRead(false, position)) {
            factsFed = true;
            replay(replay::endFacts);
        }
        if (!decisionsFed && isRead(true, position)) {
            decisionsFed = true;
            replay(replay::endDecisions);
        }
    }

    /** Waits until everything fed was replayed. */
    void finish() throws InterruptedException {
        while (!ahead.isEmpty()) {
            awaitFirst();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void replay(Runnable batch) throws InterruptedException {
        if (ahead.size() >= BATCHES_AHEAD) {
            awaitFirst();
        }
        ahead.add(thread.submit(() -> {
            batch.run();
            needsDecisions = replay.needsDecisions();
            needsFacts = replay.needsFacts();
        }));
    }

    private void awaitFirst() throws InterruptedException {
        try {
            ahead.remove().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** By position: it also passes transaction markers, which have offsets but are never delivered. */
    private boolean isRead(boolean decisions, ToLongFunction<TopicPartition> position) {
        return ends.entrySet().stream()
                .filter(end -> ReplayReader.isDecisions(end.getKey()) == decisions)
                .allMatch(end -> position.applyAsLong(end.getKey()) >= end.getValue());
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
            replay.read(record);
            progress.read(record);
        }
    }
}
