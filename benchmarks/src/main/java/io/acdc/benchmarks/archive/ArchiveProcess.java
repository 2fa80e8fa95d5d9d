package io.acdc.benchmarks.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One packaged archive service in a JVM of its own. */
record ArchiveProcess(Process process) implements AutoCloseable {
    private static final Path APPLICATION = Path.of("archive-service", "target", "quarkus-app", "quarkus-run.jar");

    static ArchiveProcess start(String instance, String bootstrapServers) {
        try {
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx768m",
                    "-Dkafka.bootstrap.servers=" + bootstrapServers,
                    "-Dacdc.instance=" + instance,
                    "-Dacdc.streams.state-directory=" + Files.createTempDirectory("acdc-streams-"),
                    "-jar",
                    APPLICATION.toString());
            return new ArchiveProcess(new ProcessBuilder(command).inheritIO().start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + APPLICATION + "; package the services first", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
