package io.acdc.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A program to run as a child.
 *
 * @param name unique among siblings; shown to the user
 * @param command program and arguments
 * @param environment variables added to those of this process
 * @param log file its output is appended to
 * @param stopOrder when it is stopped among its siblings
 * @param port on which it answers over HTTP, if it does
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        StopOrder stopOrder,
        OptionalInt port) {

    /** Those others depend on stop last. */
    public enum StopOrder {
        FIRST,
        LAST
    }

    /** A program that does not answer over HTTP. */
    public ChildSpec(
            String name, List<String> command, Map<String, String> environment, Path log, StopOrder stopOrder) {
        this(name, command, environment, log, stopOrder, OptionalInt.empty());
    }

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
