package io.acdc.benchmarks.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One packaged evaluation service in a JVM of its own. */
record EvaluatorProcess(Process process) implements AutoCloseable {
    private static final Path APPLICATION = Path.of("eval-service", "target", "quarkus-app", "quarkus-run.jar");
    private static final double MILLIS_PER_SECOND = 1000;

    static EvaluatorProcess start(int number, String bootstrapServers) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkafka.bootstrap.servers=" + bootstrapServers,
                "-Dacdc.instance=eval-" + number,
                "-jar",
                APPLICATION.toString());
        try {
            return new EvaluatorProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + APPLICATION + "; package the services first", e);
        }
    }

    /** Processor time used so far, in seconds. */
    double processorSeconds() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / MILLIS_PER_SECOND;
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
