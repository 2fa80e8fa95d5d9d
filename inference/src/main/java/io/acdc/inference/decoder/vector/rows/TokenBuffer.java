package io.acdc.inference.decoder.vector.rows;

/**
 * Features of several tokens: feature f of token t stands at {@code t * width + f}.
 *
 * @param values all of them
 * @param width features of one token, padding included
 */
@SuppressWarnings("ArrayRecordComponent") // Kernels need the array itself; never compared, never escapes.
record TokenBuffer(float[] values, int width) {

    static TokenBuffer of(int tokens, int width) {
        return new TokenBuffer(new float[Math.multiplyExact(tokens, width)], width);
    }

    /** Where a token's features begin. */
    int at(int token) {
        return token * width;
    }
}
