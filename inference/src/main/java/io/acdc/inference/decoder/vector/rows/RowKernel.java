package io.acdc.inference.decoder.vector.rows;

import java.lang.foreign.MemorySegment;

/**
 * Columns of a block of {@link RowMatrix#BLOCK} rows times the features of one or four tokens, added to what is in the
 * output. Every element is summed over ascending columns with fused multiply-add, so both give the same bits.
 */
interface RowKernel {

    /** Vectors of rows that are summed up in registers for each token. */
    int VECTORS = 4;

    /**
     * One token.
     *
     * @param packed the matrix
     * @param from where in it the first column to be read begins, in bytes
     * @param columns how many to read
     * @param in the token's feature for the first of them
     * @param out the token's output for the block's first row
     */
    void one(MemorySegment packed, long from, int columns, float[] input, int in, float[] output, int out);

    /**
     * Four tokens.
     *
     * @param inWidth between two tokens in the input
     * @param outWidth between two tokens in the output
     */
    void four(
            MemorySegment packed,
            long from,
            int columns,
            float[] input,
            int in,
            int inWidth,
            float[] output,
            int out,
            int outWidth);
}
