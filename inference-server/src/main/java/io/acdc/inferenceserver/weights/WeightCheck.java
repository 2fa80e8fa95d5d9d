package io.acdc.inferenceserver.weights;

import io.acdc.inferenceserver.settings.ServerUrl;
import java.util.Optional;

/** What the canary says about weights that a server was told to load. For one thread. */
record WeightCheck(ServerUrl url, KnownCanaries known) {

    /** Why the server cannot have them, in one line: it has others, or not those of before. */
    Optional<String> objection(ServedCheckpoint wanted, CanaryReading reading) {
        return known.otherWith(wanted.weightSha256(), reading)
                .map(other -> stale(wanted, "still or again that of " + other))
                .or(() -> known.of(wanted.weightSha256())
                        .filter(before -> !before.matches(reading))
                        .map(_ -> stale(wanted, "not what these weights made of it before")));
    }

    boolean knows(ServedCheckpoint wanted) {
        return known.of(wanted.weightSha256()).isPresent();
    }

    String stale(ServedCheckpoint wanted, String canary) {
        return "%s has stale or other weights: told to load %s (%s), its canary is %s"
                .formatted(url, wanted.directory(), wanted.weightSha256(), canary);
    }
}
