package io.acdc.local.examination;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acdc.evolution.skill.SkillVector;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.installation.Installation;
import io.acdc.local.process.JavaCommand;
import io.acdc.local.process.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the examiner in a JVM of its own and reads what it found.
 *
 * @param installation where the program lies
 * @param log file for the examiner's output
 */
public record Examination(Installation installation, Path log) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx768m",
            "-XX:+UseParallelGC",
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Doffline=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

    /**
     * Holds an examination; blocks until it is over.
     *
     * @throws AcdcFailure when the examiner fails
     */
    public ExaminationResults hold(ExaminationOrder order) throws InterruptedException {
        try {
            Files.createDirectories(Path.of(order.results()).getParent());
            Path file = Path.of(order.results()).resolveSibling("examination.json");
            Files.writeString(file, JSON.writeValueAsString(order));
            run(file);
            return results(Path.of(order.results()));
        } catch (IOException failure) {
            throw AcdcFailure.couldNotRun("the examination on the benchmark failed: " + failure.getMessage());
        }
    }

    private void run(Path order) throws IOException, InterruptedException {
        Process examiner = new ProcessBuilder(command(order).line())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (examiner.waitFor() != 0) {
            throw AcdcFailure.couldNotRun(
                    "the examination on the benchmark failed: %s (log: %s)".formatted(LogTail.lastComplaint(log), log));
        }
    }

    private JavaCommand command(Path order) {
        return new JavaCommand(
                installation.leashJar(),
                List.of(installation.localJar()),
                ExaminerMain.class.getName(),
                JVM_OPTIONS,
                List.of(order.toString()));
    }

    private static ExaminationResults results(Path file) throws IOException {
        ExaminationResults results = new ExaminationResults();
        for (String line : Files.readAllLines(file)) {
            PaperResult result = JSON.readValue(line, PaperResult.class);
            results.add(result.model(), result.sample(), SkillVector.ofBits(result.bits()));
        }
        return results;
    }
}
