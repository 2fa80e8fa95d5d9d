package io.acdc.local.live;

import io.acdc.local.view.Progress;
import java.time.Duration;

/**
 * All that is shown at one moment.
 *
 * @param population its name
 * @param phase what is going on, such as "evolving"
 * @param progress where the population stands
 * @param elapsed since the command began
 * @param evaluationsPerSecond over the last seconds
 * @param evaluators evaluator processes alive
 * @param evaluatorsWanted evaluator processes there should be
 * @param restarts child processes that died and were started again
 */
public record Frame(
        String population,
        String phase,
        Progress progress,
        Duration elapsed,
        double evaluationsPerSecond,
        int evaluators,
        int evaluatorsWanted,
        int restarts) {}
