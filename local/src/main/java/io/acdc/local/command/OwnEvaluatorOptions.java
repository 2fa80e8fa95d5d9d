package io.acdc.local.command;

import io.acdc.local.data.DataDirectory;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.run.EvaluatorRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How one more evaluator of the population's own kind is to work. */
final class OwnEvaluatorOptions {
    @Option(
            names = "--backend",
            paramLabel = "NAME",
            description = "What computes answers, as acdc.inference.backend takes it (default: vector).")
    private Optional<String> backend = Optional.empty();

    @Option(names = "--heap", paramLabel = "SIZE", description = "Its memory, such as 4g (default: 384m).")
    private Optional<String> heap = Optional.empty();

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "When stopped, it hands back an item it cannot finish in that time (default:"
                    + " ${DEFAULT-VALUE}).")
    private int graceSeconds;

    @Option(
            names = "--property",
            paramLabel = "NAME=VALUE",
            description = "A setting of the evaluator, such as acdc.models.memory=2g; may be repeated.")
    private List<String> properties = new ArrayList<>();

    @Mixin
    private final RegistryOption registry = new RegistryOption();

    @Mixin
    private final ScientistOption scientist = new ScientistOption();

    EvaluatorRequest request(DataDirectory data, String bootstrap, String instance) {
        List<String> all = new ArrayList<>(properties);
        backend.ifPresent(name -> all.add("acdc.inference.backend=" + name));
        all.forEach(OwnEvaluatorOptions::requireSetting);
        if (graceSeconds < 0) {
            throw AcdcFailure.wrongUsage("--grace must not be negative");
        }
        return new EvaluatorRequest(
                data,
                bootstrap,
                instance,
                heap,
                List.copyOf(all),
                registry.url(),
                scientist.server(),
                Duration.ofSeconds(graceSeconds));
    }

    private static void requireSetting(String property) {
        if (property.indexOf('=') <= 0) {
            throw AcdcFailure.wrongUsage("--property '%s' is not NAME=VALUE".formatted(property));
        }
    }
}
