package io.acdc.benchmarks.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sleeping evaluators as processes, and what they report. */
final class EvaluatorFleet implements AutoCloseable {
    private final List<Process> processes = new ArrayList<>();
    private final Journal journal;

    EvaluatorFleet(Journal journal) {
        this.journal = journal;
    }

    void start(Way way, String bootstrap, String topic, double slowness) {
        int number = processes.size();
        try {
            Process process = new ProcessBuilder(command(way, bootstrap, topic, slowness))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            processes.add(process);
            Thread.ofVirtual().start(() -> read(number, process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, without a chance to say goodbye. */
    void kill(int number) {
        processes.get(number).destroyForcibly();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }

    private void read(int number, Process process) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> journal.note(number, line));
        } catch (IOException | UncheckedIOException killed) {
            // What it was about to say is lost with it.
        }
    }

    private static List<String> command(Way way, String bootstrap, String topic, double slowness) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SleepingEvaluator.class.getName(),
                way.name(),
                bootstrap,
                topic,
                Double.toString(slowness));
    }
}
