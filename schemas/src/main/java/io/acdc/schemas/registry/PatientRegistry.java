package io.acdc.schemas.registry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.Schema;

/**
 * Asks a registry again until it answers: what a service does, since no record may be set aside because a registry is
 * away. Closing ends the waiting.
 */
public final class PatientRegistry implements SchemaRegistry, AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final SchemaRegistry registry;
    private final Consumer<String> says;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * Waits for answers of {@code registry}.
     *
     * @param says takes a line when the waiting begins, and one when it ended
     */
    public PatientRegistry(SchemaRegistry registry, Consumer<String> says) {
        this.registry = registry;
        this.says = says;
    }

    @Override
    public Optional<Schema> find(int id) {
        return patiently(() -> registry.find(id));
    }

    @Override
    public int register(String subject, Schema schema) {
        return patiently(() -> registry.register(subject, schema));
    }

    @Override
    public String address() {
        return registry.address();
    }

    /** What it waits for now, in one line; empty when it has its answers. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Whoever waits, waits no longer: the question fails. */
    @Override
    public void close() {
        closed.countDown();
    }

    private <T> T patiently(Supplier<T> question) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                T answer = question.get();
                answered();
                return answer;
            } catch (RegistryException noAnswer) {
                pauseAfter(noAnswer, pause);
                pause = longer(pause);
            }
        }
    }

    private void answered() {
        if (trouble.isPresent()) {
            trouble = Optional.empty();
            says.accept("the schema registry %s answers again".formatted(address()));
        }
    }

    private void pauseAfter(RegistryException noAnswer, Duration pause) {
        if (!trouble.equals(Optional.of(noAnswer.line()))) {
            trouble = Optional.of(noAnswer.line());
            says.accept(noAnswer.line() + "; waiting for it");
        }
        if (endsWithin(pause)) {
            throw noAnswer;
        }
    }

    private boolean endsWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
