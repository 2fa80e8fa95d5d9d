package io.acdc.testkit;

import io.acdc.schemas.work.Delivery;
import io.acdc.schemas.work.Outcome;
import io.acdc.schemas.work.WorkHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Remembers what it was handed, answers as told, and can be made to hold an item until released. */
final class RecordingHandler implements WorkHandler {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<Delivery> handled = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> givenUp = new LinkedBlockingQueue<>();
    private volatile Outcome outcome = new Outcome.Done();
    private volatile CountDownLatch held = new CountDownLatch(0);

    void answer(Outcome answer) {
        outcome = answer;
    }

    void holdBack() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    /** The first so many items it was handed; an error if they do not come. */
    List<Delivery> awaitHandled(int count) throws InterruptedException {
        List<Delivery> deliveries = new ArrayList<>();
        while (deliveries.size() < count) {
            deliveries.add(awaited(handled));
        }
        return deliveries;
    }

    /** Why an item was given up. */
    String awaitGivenUp() throws InterruptedException {
        return awaited(givenUp);
    }

    @Override
    public Outcome handle(Delivery delivery) {
        handled.add(delivery);
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return outcome;
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        givenUp.add(reason);
    }

    private static <T> T awaited(BlockingQueue<T> queue) throws InterruptedException {
        T first = queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (first == null) {
            throw new AssertionError("nothing came within " + PATIENCE);
        }
        return first;
    }
}
