package io.acdc.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code acdc broker} on a data directory nothing runs in, so that several commands need not start it each.
 *
 * @param command the running command
 * @param bootstrap where clients find it
 */
record RunningBroker(Acdc command, String bootstrap) implements AutoCloseable {
    private static final String READY = "broker ready on ";

    static RunningBroker start(Path directory, Path data) throws IOException, InterruptedException {
        Acdc broker = Acdc.start(directory, "broker", "--data", data.toString());
        broker.await(
                "the broker",
                Duration.ofMinutes(1),
                () -> broker.said().contains(READY) && broker.said().endsWith(System.lineSeparator()));
        return new RunningBroker(broker, broker.said().strip().replaceFirst("(?s).*" + READY, ""));
    }

    @Override
    public void close() throws IOException {
        command.process().destroy();
        try {
            command.awaitEnd(Duration.ofSeconds(30));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the broker stopped", interrupted);
        }
    }
}
