package io.acdc.inference.decoder.vector.parallel;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Pieces of work that threads take one by one. */
final class SharedWork {
    static final SharedWork DONE = new SharedWork(0, _ -> {});

    /** Spins before the processor is offered to others, such as the thread that is waited for. */
    private static final int SPINS = 20_000;

    private final int count;
    private final IntConsumer piece;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile Optional<Throwable> failure = Optional.empty();

    SharedWork(int count, IntConsumer piece) {
        this.count = count;
        this.piece = piece;
    }

    /** Does pieces until none is left to be taken. */
    void takeAll() {
        for (int index = taken.getAndIncrement(); index < count; index = taken.getAndIncrement()) {
            take(index);
        }
    }

    /**
     * Returns when the pieces that others took are done, too.
     *
     * @throws RuntimeException what a piece threw
     */
    @SuppressWarnings("ThreadPriorityCheck") // Whoever is waited for may need this core.
    void awaitAll() {
        for (int spins = 0; done.get() < count; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        failure.ifPresent(SharedWork::rethrow);
    }

    private void take(int index) {
        try {
            if (failure.isEmpty()) {
                piece.accept(index);
            }
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
        } finally {
            done.incrementAndGet();
        }
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            default -> throw new IllegalStateException(failure);
        }
    }
}
