package io.acdc.mergeservice.breeding;

import io.acdc.events.Population;
import io.acdc.events.PopulationState;

/** How many candidates may be announced now: what is in flight is the back-pressure, not a timer. */
final class Credits {
    private Credits() {}

    /**
     * The lesser of what is missing in flight and what is left of the population's limit.
     *
     * @param announced candidates announced so far
     * @param inFlight those of them that are undecided
     */
    static long of(Population population, int announced, int inFlight) {
        if (population.getState() != PopulationState.RUNNING) {
            return 0;
        }
        long missing = (long) population.getSettings().getMerge().getCandidatesInFlight() - inFlight;
        long left = population.getCandidateLimit().orElse(Long.MAX_VALUE) - announced;
        return Math.max(0, Math.min(missing, left));
    }
}
