package io.acdc.inference.decoder.vector;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.inference.decoder.Sampling;
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
            case Sampling.Temperature(double temperature, long seed) -> {
                CounterRandom random = CounterRandom.of(seed, "sampling").derive(prompt.toString());
                yield (logits, readings, lane) ->
                        draw(random.nextDouble(), temperature, logits, readings, lane, vocabularySize);
            }
        };
    }

    private static int draw(
            double uniform, double temperature, float[] logits, LogitReadings readings, int lane, int vocabularySize) {
        double[] cumulative = new double[vocabularySize];
        double sum = 0;
        for (int token = 0; token < vocabularySize; token++) {
            double above = (double) logits[token * Lanes.STRIDE + lane] - readings.bestLogit(lane);
            sum += StrictMath.exp(above / temperature);
            cumulative[token] = sum;
        }
        double target = uniform * sum;
        int token = 0;
        while (token < vocabularySize - 1 && cumulative[token] <= target) {
            token++;
        }
        return token;
    }
}
