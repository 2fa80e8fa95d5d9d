package io.acdc.local.command;

import io.acdc.local.inspect.BrokerAccess;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command reads from: a data directory, or any broker. */
final class SourceOptions {
    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Reads from this broker instead of the data directory's.")
    private Optional<String> bootstrap = Optional.empty();

    BrokerAccess open() {
        return bootstrap.map(BrokerAccess::at).orElseGet(() -> BrokerAccess.of(data.directory()));
    }
}
