package io.acdc.e2e;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real Apicurio registry from its archive on Maven Central, where the local repository has it
 * ({@code docs/registry.md} says how to get it), with everything in memory.
 *
 * @param process the server
 * @param url of the server
 */
record Apicurio(Process process, String url) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ARCHIVE = Path.of(
            System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"),
            "io/apicurio/apicurio-registry-app/3.3.3/apicurio-registry-app-3.3.3-all.tar.gz");

    /** Unpacks it into a directory and starts it; empty where there is no archive. */
    static Optional<Apicurio> start(Path directory) throws IOException, InterruptedException {
        if (!Files.isRegularFile(ARCHIVE)) {
            return Optional.empty();
        }
        Files.createDirectories(directory);
        run(directory, List.of("tar", "xzf", ARCHIVE.toString(), "-C", directory.toString()));
        int port = freePort();
        Process server = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + freePort(),
                        "-jar",
                        "quarkus-run.jar")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("apicurio.log").toFile())
                .start();
        Apicurio apicurio = new Apicurio(server, "http://127.0.0.1:" + port);
        apicurio.awaitAnswer();
        return Optional.of(apicurio);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitAnswer() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new AssertionError("Apicurio did not come up on " + url);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(url + "/apis/ccompat/v7/subjects").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void run(Path directory, List<String> command) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder(command)
                .directory(directory.toFile())
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException(command + " ended with " + exitCode);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
