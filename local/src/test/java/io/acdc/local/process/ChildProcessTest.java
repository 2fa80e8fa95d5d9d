package io.acdc.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.local.process.ChildSpec.StopOrder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ChildProcessTest {
    private static final RestartPolicy QUICK =
            new RestartPolicy(2, Duration.ofMinutes(1), Duration.ofMillis(5), Duration.ofMillis(10));

    @TempDir
    private Path directory;

    @Test
    void shouldStartAgainAChildThatWasKilled() {
        // Given
        ChildProcess child = start("cat");
        long first = child.pid().orElseThrow();

        // When
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await(() -> child.restarts() == 1 && child.pid().isPresent());

        // Then
        assertThat(child.pid().orElseThrow()).isNotEqualTo(first);
        stop(child);
    }

    @Test
    void shouldGiveUpWithTheLogsComplaintWhenTheChildKeepsDying() throws InterruptedException {
        // Given
        ChildProcess child = start("echo 'ERROR the disk is on fire'; echo bye; exit 7");

        // When
        child.awaitEnd();

        // Then
        assertThat(child.state()).isInstanceOf(ChildState.GaveUp.class);
        assertThat(((ChildState.GaveUp) child.state()).line()).contains("status 7", "the disk is on fire");
        assertThat(child.restarts()).isEqualTo(2);
    }

    @Test
    void shouldKillAChildThatIgnoresTheRequestToStop() {
        // Given
        ChildProcess child = start("trap '' TERM; echo deaf; while true; do read line || sleep 0.1; done");
        await(() -> LogTail.lastComplaint(log()).equals("deaf"));
        long pid = child.pid().orElseThrow();

        // When
        child.requestStop();
        child.awaitStop(Duration.ofMillis(100));

        // Then
        assertThat(child.state()).isEqualTo(new ChildState.Stopped());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void shouldSayWhichProgramCannotBeStarted() {
        // Given
        ChildSpec spec = new ChildSpec("ghost", List.of("/no/such/program"), Map.of(), log(), StopOrder.FIRST);

        // When // Then
        assertThatThrownBy(() -> ChildProcess.start(spec, QUICK, InstantSource.system()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("ghost");
    }

    private ChildProcess start(String script) {
        ChildSpec spec = new ChildSpec("child", List.of("/bin/sh", "-c", script), Map.of(), log(), StopOrder.FIRST);
        return ChildProcess.start(spec, QUICK, InstantSource.system());
    }

    private Path log() {
        return directory.resolve("child.log");
    }

    private static void stop(ChildProcess child) {
        child.requestStop();
        child.awaitStop(Duration.ofSeconds(2));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
