package io.acdc.local.evaluators;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.installation.Installation;
import io.acdc.local.process.JavaCommand;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A user's evaluator in the foreground: it says what it says, and ends when this process does. */
public final class EvaluatorProgram {
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    /** More than evaluators take for finishing and leaving. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Process process;

    private EvaluatorProgram(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param arguments of the program
     * @throws AcdcFailure when it cannot be started
     */
    public static EvaluatorProgram start(Installation installation, RunnableJar program, List<String> arguments) {
        JavaCommand command = new JavaCommand(
                installation.leashJar(), List.of(program.file()), program.mainClass(), JVM_OPTIONS, arguments);
        try {
            // Its standard input stays open for as long as this process lives: that is the leash.
            return new EvaluatorProgram(new ProcessBuilder(command.line())
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start());
        } catch (IOException failure) {
            throw AcdcFailure.couldNotRun("cannot start %s: %s".formatted(program.file(), failure.getMessage()));
        }
    }

    /** Waits for its end; returns what it ended with. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to leave and waits until it has; what takes too long is killed. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
