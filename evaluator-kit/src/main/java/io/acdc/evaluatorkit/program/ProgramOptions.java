package io.acdc.evaluatorkit.program;

import io.acdc.evaluatorkit.EvaluatorDefinition;
import io.acdc.evaluatorkit.ModelEvaluator;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that every evaluator's program has. */
@Command(
        name = "evaluator",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores for AC/DC populations until it is told to end (Ctrl-C or SIGTERM).",
        footer = "Exit status: 2 wrong usage, 3 could not run.")
final class ProgramOptions {
    private static final int TRANSCRIPTS_AT_ONCE = 16;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "The broker (default: the environment's ACDC_BOOTSTRAP, else 127.0.0.1:9092).")
    private Optional<String> bootstrap = Optional.empty();

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Kafka client properties for a broker that asks for TLS or SASL.")
    private Optional<Path> clientConfig = Optional.empty();

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Frames values for this schema registry (Apicurio, Confluent).")
    private Optional<String> registry = Optional.empty();

    @Option(
            names = "--instance",
            paramLabel = "NAME",
            description = "Name of this instance, unlike any other's (default: kind, host name and process).")
    private Optional<String> instance = Optional.empty();

    @Option(
            names = "--population",
            paramLabel = "P",
            arity = "1..*",
            description = "Only for these populations (default: all).")
    private List<String> populations = new ArrayList<>();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Scores so many at once (default: 16 transcripts, or one model).")
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "For finishing what is in hand when told to end (default: ${DEFAULT-VALUE}).")
    private int graceSeconds;

    @Option(
            names = "--health-port",
            paramLabel = "PORT",
            description = "Answers GET /health there: 200 while it works, else 503.")
    private Optional<Integer> healthPort = Optional.empty();

    /** @throws StartException when they cannot be */
    EvaluatorSettings settings(EvaluatorDefinition definition) {
        return new EvaluatorSettings(
                client(),
                registry,
                instance.orElseGet(() -> defaultInstance(definition)),
                populations,
                workers.orElse(definition.assessor() instanceof ModelEvaluator ? 1 : TRANSCRIPTS_AT_ONCE),
                Duration.ofSeconds(graceSeconds));
    }

    Optional<Integer> healthPort() {
        return healthPort;
    }

    private Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>();
        clientConfig.ifPresent(file -> client.putAll(read(file)));
        bootstrap.ifPresent(address -> client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address));
        client.putIfAbsent(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                Optional.ofNullable(System.getenv("ACDC_BOOTSTRAP")).orElse("127.0.0.1:9092"));
        return client;
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartException("--client-config %s cannot be read as Kafka client properties: %s"
                    .formatted(file, unreadable.getMessage()));
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    private static String defaultInstance(EvaluatorDefinition definition) {
        String host = Optional.ofNullable(System.getenv("HOSTNAME")).orElse("local");
        return "%s-%s-%d"
                .formatted(definition.kind(), host, ProcessHandle.current().pid());
    }
}
