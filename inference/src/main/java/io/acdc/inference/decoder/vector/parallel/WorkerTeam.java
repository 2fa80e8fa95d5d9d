package io.acdc.inference.decoder.vector.parallel;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Threads that share pieces of work again and again, microseconds apart: between two pieces they spin for a while before
 * they sleep. A thread that is late finds nothing left to do and is not waited for. For one calling thread, which works
 * too.
 */
public final class WorkerTeam implements AutoCloseable {
    /** Some tens of microseconds: longer than what is done between two pieces of one step of a model. */
    private static final int SPINS = 4_000;

    private final List<Thread> helpers;
    private volatile SharedWork current = SharedWork.DONE;
    private volatile boolean closed;

    /** @param threads that work, the calling one included, at least 1 */
    public WorkerTeam(int threads) {
        helpers = IntStream.range(1, threads)
                .mapToObj(number ->
                        Thread.ofPlatform().daemon().name("decoder-" + number).unstarted(this::help))
                .toList();
        helpers.forEach(Thread::start);
    }

    /** Threads that work, the calling one included. */
    public int size() {
        return helpers.size() + 1;
    }

    /**
     * Does the pieces 0 … count - 1, in any order and at the same time; returns when all are done.
     *
     * @throws RuntimeException what a piece threw, after which no further piece is begun
     */
    public void run(int count, IntConsumer piece) {
        if (helpers.isEmpty() || count == 1) {
            for (int index = 0; index < count; index++) {
                piece.accept(index);
            }
            return;
        }
        SharedWork work = new SharedWork(count, piece);
        current = work;
        helpers.forEach(LockSupport::unpark);
        work.takeAll();
        work.awaitAll();
    }

    /** Lets the threads end; no piece may be running. */
    @Override
    public void close() {
        closed = true;
        helpers.forEach(LockSupport::unpark);
    }

    private void help() {
        SharedWork last = SharedWork.DONE;
        while (!closed) {
            SharedWork work = next(last);
            work.takeAll();
            last = work;
        }
    }

    private SharedWork next(SharedWork last) {
        int spins = 0;
        SharedWork work = current;
        while (work == last && !closed) {
            if (++spins < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
            work = current;
        }
        return work;
    }
}
