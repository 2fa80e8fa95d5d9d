package io.acdc.inferenceserver.weights;

import io.acdc.inferenceserver.completion.ModelCard;
import io.acdc.inferenceserver.http.ServerTroubleException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes a server's weights and believes it only if the canary agrees: weights loaded before make of it what they made
 * then, and no two sets of weights make the same of it. For one thread.
 */
final class WeightChange {
    private static final int ATTEMPTS = 2;

    private final Swap swap;
    private final Canary canary;
    private final KnownCanaries known;
    private final WeightCheck check;
    private final FirstWeights firstWeights;
    /** Of the weights the server had when it was looked at for the first time, whichever they were. */
    private Optional<CanaryReading> atFirst = Optional.empty();

    WeightChange(Swap swap, Canary canary, KnownCanaries known, WeightCheck check, FirstWeights firstWeights) {
        this.swap = swap;
        this.canary = canary;
        this.known = known;
        this.check = check;
        this.firstWeights = firstWeights;
    }

    /**
     * @param held what the present weights make of the canary's prompt; empty if it is not certain which they are
     * @throws ServerTroubleException if the server cannot change them, or cannot be believed
     */
    CanaryReading to(ModelCard model, ServedCheckpoint wanted, Optional<CanaryReading> held) {
        Optional<CanaryReading> present = held.or(() -> look(model, wanted));
        Optional<String> objection = Optional.empty();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CanaryReading reading = change(model, wanted);
            objection = objection(model, wanted, reading, present);
            if (objection.isEmpty()) {
                return known.remember(wanted.weightSha256(), reading);
            }
        }
        throw new ServerTroubleException(objection.orElseThrow());
    }

    private CanaryReading change(ModelCard model, ServedCheckpoint wanted) {
        swap.to(wanted.directory());
        return canary.read(model, wanted.canaryPrompt());
    }

    /** A server that sleeps cannot be looked at: its last change of weights failed halfway. */
    private Optional<CanaryReading> look(ModelCard model, ServedCheckpoint wanted) {
        if (swap.isAsleep()) {
            return Optional.empty();
        }
        Optional<CanaryReading> reading = Optional.of(canary.read(model, wanted.canaryPrompt()));
        atFirst = atFirst.or(() -> reading);
        return reading;
    }

    private Optional<String> objection(
            ModelCard model, ServedCheckpoint wanted, CanaryReading reading, Optional<CanaryReading> present) {
        Optional<String> objection = check.objection(wanted, reading);
        boolean wasThere = Stream.concat(present.stream(), atFirst.stream())
                .anyMatch(before -> before.fingerprint().equals(reading.fingerprint()));
        if (objection.isPresent() || check.knows(wanted) || !wasThere || isProven(model, wanted, reading)) {
            return objection;
        }
        return Optional.of(check.stale(
                wanted,
                "what it was before; if these are the weights it started with, set acdc.inference.server.checkpoint"));
    }

    /**
     * Nothing changed, and it is not known which weights were there: these, or others that stay whatever the server is
     * told. It is told to load others and then these again.
     */
    private boolean isProven(ModelCard model, ServedCheckpoint wanted, CanaryReading reading) {
        Optional<ServedCheckpoint> first = firstWeights.of(model, wanted.canaryPrompt());
        if (first.isEmpty() || first.get().weightSha256().equals(wanted.weightSha256())) {
            return first.isPresent();
        }
        CanaryReading others = change(model, first.get());
        return !others.fingerprint().equals(reading.fingerprint())
                && change(model, wanted).fingerprint().equals(reading.fingerprint());
    }
}
