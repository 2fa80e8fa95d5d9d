package io.acdc.benchmarks.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./acdc replay --verify} as a user would call it.
 *
 * @param output what it printed
 * @param exitCode what it ended with
 * @param seconds from start to end, the JVM's start included
 * @param processorSeconds it used, all threads together
 * @param peakMegabytes the most memory it had resident
 */
record ReplayProcess(String output, int exitCode, double seconds, double processorSeconds, long peakMegabytes) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String PEAK = "VmHWM:";

    /** Runs it, from the repository's root, as it was built. */
    static ReplayProcess run(String bootstrap, Path output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("./acdc", "replay", "--verify", "--bootstrap", bootstrap))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("ACDC_BUILD", "never");
        long begun = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        double processorSeconds = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process));
            processorSeconds = process.info()
                    .totalCpuDuration()
                    .map(used -> used.toMillis() / 1000.0)
                    .orElse(0.0);
        }
        return new ReplayProcess(
                Files.readString(output, StandardCharsets.UTF_8),
                process.exitValue(),
                (System.nanoTime() - begun) / NANOS_PER_SECOND,
                processorSeconds,
                peak);
    }

    /** In megabytes; 0 once the process has ended. */
    private static long peak(Process process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(PEAK))
                            .map(line -> line.substring(PEAK.length())
                                    .replace("kB", "")
                                    .strip())
                            .mapToLong(Long::parseLong)
                            .sum()
                    / 1024;
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
