package io.acdc.local.command;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.schemas.registry.RegistryAddress;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which schema registry values are framed for. */
final class RegistryOption {
    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Registers schemas there (Apicurio, Confluent) and frames values for it, so that stock Kafka"
                    + " tools can read them (default: none; values name their schemas themselves).")
    private Optional<String> url = Optional.empty();

    /**
     * The URL.
     *
     * @throws AcdcFailure when it is none
     */
    Optional<String> url() {
        return url.map(RegistryOption::requireUsable);
    }

    /** The same URL, if it is one. */
    static String requireUsable(String url) {
        try {
            return RegistryAddress.of(url).toString();
        } catch (IllegalArgumentException notUsable) {
            throw AcdcFailure.wrongUsage("--registry: " + notUsable.getMessage());
        }
    }
}
