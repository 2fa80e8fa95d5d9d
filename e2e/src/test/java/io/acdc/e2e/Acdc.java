package io.acdc.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A running {@code ./acdc}.
 *
 * @param process the command
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Acdc(Process process, Path out, Path err) {
    static final Path HOME =
            Path.of(System.getProperty("acdc.home", "..")).toAbsolutePath().normalize();

    /** How it ended. */
    record Ended(int exitCode, String out, String err) {}

    /** Starts the command in a directory; its output goes to files there. */
    static Acdc start(Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("acdc").toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(directory, "acdc-", ".out");
        Path err = Files.createTempFile(directory, "acdc-", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("ACDC_BUILD", "never");
        return new Acdc(builder.start(), out, err);
    }

    /** Runs the command to its end. */
    static Ended run(Path directory, String... arguments) throws IOException, InterruptedException {
        return start(directory, arguments).awaitEnd(Duration.ofMinutes(2));
    }

    /** Waits for its end; kills it and fails when that takes too long. */
    Ended awaitEnd(Duration patience) throws IOException, InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not ended after " + patience + ":\n" + said() + Files.readString(err));
        }
        return new Ended(process.exitValue(), said(), Files.readString(err));
    }

    String said() {
        return read(out);
    }

    String complained() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Waits until something is so; fails early when the command ends before. */
    void await(String what, Duration patience, BooleanSupplier condition) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError(
                        "waited for %s in vain:%n%s%n%s".formatted(what, said(), Files.readString(err)));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
