package io.acdc.local.run;

import io.acdc.events.Population;

/**
 * What can only be known while things run.
 *
 * @param population as it was evolved
 * @param seconds from the command to the end of evolving
 * @param evaluationsPerSecond over that time
 * @param busyFraction of the evaluators, 0..1
 * @param restarts child processes that died and were started again
 */
record RunFigures(
        Population population, double seconds, double evaluationsPerSecond, double busyFraction, int restarts) {}
