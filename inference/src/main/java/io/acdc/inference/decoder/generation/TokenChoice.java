package io.acdc.inference.decoder.generation;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.decoder.TokenDraw;
import io.acdc.inference.decoder.TokenSequence;

/** Chooses one sequence's next token. May carry a random stream: one for each sequence. */
@FunctionalInterface
interface TokenChoice {

    /** The token chosen from logits that are finite. */
    int choose(NextLogits logits);

    /** The choice that {@code sampling} makes for the sequence that begins with {@code prompt}. */
    static TokenChoice of(Sampling sampling, TokenSequence prompt) {
        return switch (sampling) {
            case Sampling.Greedy _ -> NextLogits::best;
            case Sampling.Temperature(double temperature, double topP, long seed) -> {
                CounterRandom random = CounterRandom.of(seed, "sampling").derive(prompt.toString());
                yield logits -> TokenDraw.from(likelihoods(logits, temperature))
                        .within(topP)
                        .at(random.nextDouble());
            }
        };
    }

    /** By token, relative to the most likely one's 1. */
    private static double[] likelihoods(NextLogits logits, double temperature) {
        double[] likelihoods = new double[logits.size()];
        double best = logits.at(logits.best());
        for (int token = 0; token < likelihoods.length; token++) {
            likelihoods[token] = StrictMath.exp((logits.at(token) - best) / temperature);
        }
        return likelihoods;
    }
}
