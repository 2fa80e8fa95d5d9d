package io.acdc.local.command;

import io.acdc.local.data.DataDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data DIR}, shared by all commands. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "acdc-data",
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default value
    private Path path;

    DataDirectory directory() {
        return DataDirectory.at(path);
    }
}
