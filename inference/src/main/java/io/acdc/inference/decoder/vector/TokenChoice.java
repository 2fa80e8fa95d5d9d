package io.acdc.inference.decoder.vector;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.decoder.TokenDraw;
import io.acdc.inference.decoder.TokenSequence;

/** Chooses one sequence's next token out of its lane. May carry a random stream: one for each sequence. */
@FunctionalInterface
interface TokenChoice {

    /** The token chosen in {@code lane}, whose logits are finite. */
    int choose(float[] logits, LogitReadings readings, int lane);

    /** The choice that {@code sampling} makes for the sequence that begins with {@code prompt}. */
    static TokenChoice of(Sampling sampling, TokenSequence prompt, int vocabularySize) {
        return switch (sampling) {
            case Sampling.Greedy _ -> (_, readings, lane) -> readings.bestToken(lane);
            case Sampling.Temperature(double temperature, double topP, long seed) -> {
                CounterRandom random = CounterRandom.of(seed, "sampling").derive(prompt.toString());
                yield (logits, readings, lane) -> TokenDraw.from(
                                likelihoods(temperature, logits, readings, lane, vocabularySize))
                        .within(topP)
                        .at(random.nextDouble());
            }
        };
    }

    /** By token, relative to the most likely one's 1. */
    private static double[] likelihoods(
            double temperature, float[] logits, LogitReadings readings, int lane, int vocabularySize) {
        double[] likelihoods = new double[vocabularySize];
        for (int token = 0; token < vocabularySize; token++) {
            double above = (double) logits[token * Lanes.STRIDE + lane] - readings.bestLogit(lane);
            likelihoods[token] = StrictMath.exp(above / temperature);
        }
        return likelihoods;
    }
}
