package io.acdc.local.replay;

import java.util.Optional;

/**
 * What is replayed.
 *
 * @param population empty for all there are
 * @param lastSequence the last decision that is looked at
 */
public record ReplayScope(Optional<String> population, long lastSequence) {
    /** Whether the population is to be replayed. */
    boolean includes(String name) {
        return population.isEmpty() || population.get().equals(name);
    }

    /** Whether the replay goes to the end of the log. */
    boolean isWhole() {
        return lastSequence == Long.MAX_VALUE;
    }
}
