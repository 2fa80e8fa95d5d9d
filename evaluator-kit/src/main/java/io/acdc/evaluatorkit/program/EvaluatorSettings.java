package io.acdc.evaluatorkit.program;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an evaluator runs.
 *
 * @param client what Kafka clients need, at least {@code bootstrap.servers}
 * @param registry URL of a schema registry to frame values for, if there is one
 * @param instance name of this instance, unlike that of any other evaluator
 * @param populations it works for; empty for all
 * @param workers pieces of work that are done at once
 * @param grace for finishing what is in hand when it is stopped
 */
public record EvaluatorSettings(
        Map<String, Object> client,
        Optional<String> registry,
        String instance,
        List<String> populations,
        int workers,
        Duration grace) {
    /** Kafka's own limits of names, since the instance is part of client ids. */
    private static final String INSTANCE = "[A-Za-z0-9._-]{1,100}";

    /** @throws StartException when something cannot be */
    public EvaluatorSettings {
        client = Map.copyOf(client);
        populations = List.copyOf(populations);
        if (!instance.matches(INSTANCE)) {
            throw new StartException("--instance '%s': take up to 100 letters, digits, dots, hyphens and underscores"
                    .formatted(instance));
        }
        if (workers < 1) {
            throw new StartException("--workers %d: at least one is needed".formatted(workers));
        }
        if (grace.isNegative()) {
            throw new StartException("--grace %d: seconds cannot be negative".formatted(grace.toSeconds()));
        }
    }
}
