package io.acdc.inference.decoder.generation;

/** The logits after one position of one sequence, as a decoder has just computed them; valid until its next step. */
public interface NextLogits {

    /** Number of tokens. */
    int size();

    /** The logit of a token. */
    float at(int token);

    /** False if some logit is infinite or not a number; then the others say nothing. */
    boolean areFinite();

    /** The token with the greatest logit, the lowest id among equals. */
    int best();

    /** The natural logarithm of a token's probability at temperature 1. */
    double logProbability(int token);
}
