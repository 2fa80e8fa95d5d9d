package io.acdc.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One packaged archive service in a JVM of its own. */
record ArchiveInstance(Process process) implements AutoCloseable {
    private static final Path APPLICATION = Acdc.HOME.resolve("archive-service/target/quarkus-app/quarkus-run.jar");

    static ArchiveInstance start(String name, String bootstrapServers, Path directory) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dkafka.bootstrap.servers=" + bootstrapServers,
                "-Dacdc.instance=" + name,
                "-Dacdc.streams.session-timeout=3s",
                "-Dacdc.streams.state-directory=" + directory.resolve(name),
                "-jar",
                APPLICATION.toString());
        Path log = directory.resolve(name + ".log");
        return new ArchiveInstance(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
