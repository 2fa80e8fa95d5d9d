package io.acdc.benchmarks.replay;

import io.acdc.testkit.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures {@code replay --verify}: {@code ReplayBench [evaluations...]}, from the repository's root, with the command
 * packaged. For every number a new broker gets a log of at least that many evaluations.
 */
public final class ReplayBench {
    private static final String USUAL = "100000,1000000,5000000";

    private ReplayBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String[] sizes = arguments.length > 0 ? arguments : USUAL.split(",", -1);
        for (long size : Arrays.stream(sizes).mapToLong(Long::parseLong).toArray()) {
            measure(size);
        }
    }

    private static void measure(long size) throws IOException, InterruptedException {
        Path output = Files.createTempFile("replay", ".txt");
        try (EmbeddedKafka kafka = EmbeddedKafka.startWithTopics();
                SyntheticLog log = new SyntheticLog(kafka.clientConfiguration())) {
            log.write(size);
            ReplayProcess replay = ReplayProcess.run(kafka.bootstrapServers(), output);
            System.out.printf(
                    "%,d evaluations: exit code %d, %.1f s with the start of the JVM, %.1f processor seconds, at most %,d MB"
                            + " resident%n%s%n",
                    log.evaluations(),
                    replay.exitCode(),
                    replay.seconds(),
                    replay.processorSeconds(),
                    replay.peakMegabytes(),
                    replay.output());
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
