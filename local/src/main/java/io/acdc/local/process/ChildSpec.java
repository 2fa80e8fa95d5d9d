package io.acdc.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to run as a child.
 *
 * @param name unique among siblings; shown to the user
 * @param command program and arguments
 * @param environment variables added to those of this process
 * @param log file its output is appended to
 * @param stopOrder when it is stopped among its siblings
 */
public record ChildSpec(
        String name, List<String> command, Map<String, String> environment, Path log, StopOrder stopOrder) {

    /** Those others depend on stop last. */
    public enum StopOrder {
        FIRST,
        LAST
    }

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
