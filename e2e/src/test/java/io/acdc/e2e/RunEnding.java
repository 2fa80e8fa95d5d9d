package io.acdc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a run with one evaluator is ended before it is done, and that it then leaves no process behind.
 *
 * @param directory where commands are started
 * @param data the run's data directory
 * @param run the run
 */
record RunEnding(Path directory, Path data, Acdc run) {
    /** A broker, and one of each service. */
    private static final int PROCESSES = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Kills the command alone: its children notice, and the data can be looked at. */
    void kill() throws Exception {
        List<Long> children = new RunningSystem(data).pids();
        run.process().destroyForcibly().waitFor();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (children.stream().anyMatch(RunningSystem::alive) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(children).hasSize(PROCESSES).noneMatch(RunningSystem::alive);
        Acdc.Ended status = Acdc.run(directory, "status", "--data", data.toString(), "--json");
        assertThat(status.exitCode()).as(status.err()).isZero();
        assertThat(status.out()).contains("\"populations\"");
    }

    /** Asks it to stop, after a second one was refused. */
    void stop() throws Exception {
        List<Long> children = new RunningSystem(data).pids();
        Acdc.Ended second = Acdc.run(directory, "run", "--data", data.toString());
        run.process().destroy();
        Acdc.Ended ended = run.awaitEnd(PATIENCE);
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.err().lines()).singleElement().asString().contains("is in use by process");
        assertThat(ended.exitCode()).isEqualTo(128 + 15);
        assertThat(children).hasSize(PROCESSES).noneMatch(RunningSystem::alive);
        assertThat(ended.out()).contains("the same command goes on from here");
    }
}
