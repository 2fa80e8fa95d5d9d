package io.acdc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Three evaluators that are added to a system that runs, each by a command of its own.
 *
 * @param commands as they were started
 */
record AddedEvaluators(List<Acdc> commands) {
    static AddedEvaluators start(Path directory, Path data) throws IOException {
        return new AddedEvaluators(
                List.of(start(directory, data, 1), start(directory, data, 2), start(directory, data, 3)));
    }

    void awaitWork() throws IOException, InterruptedException {
        for (Acdc command : commands) {
            command.await("work", Duration.ofMinutes(3), () -> command.said().contains(" takes work "));
        }
    }

    /** One without a chance to say goodbye, one by asking it. */
    void endTwo() throws IOException, InterruptedException {
        commands.get(0).process().destroyForcibly();
        commands.get(1).process().destroy();
        assertLeft(commands.get(1));
    }

    void endTheThird() throws IOException, InterruptedException {
        commands.get(2).process().destroy();
        assertLeft(commands.get(2));
    }

    private static void assertLeft(Acdc command) throws IOException, InterruptedException {
        assertThat(command.awaitEnd(Duration.ofMinutes(1)).out()).endsWith("has left" + System.lineSeparator());
    }

    private static Acdc start(Path directory, Path data, int number) throws IOException {
        return Acdc.start(directory, "evaluator", "--data", data.toString(), "--instance", "added-" + number);
    }
}
