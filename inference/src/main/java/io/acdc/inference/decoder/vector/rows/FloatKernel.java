package io.acdc.inference.decoder.vector.rows;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * For 32-bit weights: those of a column lie in the order of the rows.
 */
final class FloatKernel implements RowKernel {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = FLOATS.length();
    private static final long VECTOR = (long) WIDTH * Float.BYTES;
    /** Bytes from one column to the next. */
    private static final long STEP = (long) RowMatrix.BLOCK * Float.BYTES;
    /** Bytes of a column that are read together. */
    private static final long PIECE = VECTORS * VECTOR;

    private static final int PIECES = RowMatrix.BLOCK / (VECTORS * WIDTH);

    @Override
    public void one(MemorySegment packed, long from, int columns, float[] input, int in, float[] output, int out) {
        for (int piece = 0; piece < PIECES; piece++) {
            one(packed, from + piece * PIECE, columns, input, in, output, out, piece);
        }
    }

    @Override
    public void four(
            MemorySegment packed,
            long from,
            int columns,
            float[] input,
            int in,
            int inWidth,
            float[] output,
            int out,
            int outWidth) {
        for (int piece = 0; piece < PIECES; piece++) {
            four(packed, from + piece * PIECE, columns, input, in, inWidth, output, out, outWidth, piece);
        }
    }

    private static void one(
            MemorySegment packed, long from, int columns, float[] input, int in, float[] output, int first, int piece) {
        int out = first + piece * VECTORS * WIDTH;
        FloatVector a0 = FloatVector.fromArray(FLOATS, output, out);
        FloatVector a1 = FloatVector.fromArray(FLOATS, output, out + WIDTH);
        FloatVector a2 = FloatVector.fromArray(FLOATS, output, out + 2 * WIDTH);
        FloatVector a3 = FloatVector.fromArray(FLOATS, output, out + 3 * WIDTH);
        for (int column = 0; column < columns; column++) {
            long at = from + column * STEP;
            FloatVector w0 = FloatVector.fromMemorySegment(FLOATS, packed, at, LITTLE_ENDIAN);
            FloatVector w1 = FloatVector.fromMemorySegment(FLOATS, packed, at + VECTOR, LITTLE_ENDIAN);
            FloatVector w2 = FloatVector.fromMemorySegment(FLOATS, packed, at + 2 * VECTOR, LITTLE_ENDIAN);
            FloatVector w3 = FloatVector.fromMemorySegment(FLOATS, packed, at + 3 * VECTOR, LITTLE_ENDIAN);
            FloatVector x = FloatVector.broadcast(FLOATS, input[in + column]);
            a0 = x.fma(w0, a0);
            a1 = x.fma(w1, a1);
            a2 = x.fma(w2, a2);
            a3 = x.fma(w3, a3);
        }
        a0.intoArray(output, out);
        a1.intoArray(output, out + WIDTH);
        a2.intoArray(output, out + 2 * WIDTH);
        a3.intoArray(output, out + 3 * WIDTH);
    }

    private static void four(
            MemorySegment packed,
            long from,
            int columns,
            float[] input,
            int in,
            int inWidth,
            float[] output,
            int first,
            int outWidth,
            int piece) {
        int out = first + piece * VECTORS * WIDTH;
        FloatVector a0 = FloatVector.fromArray(FLOATS, output, out);
        FloatVector a1 = FloatVector.fromArray(FLOATS, output, out + WIDTH);
        FloatVector a2 = FloatVector.fromArray(FLOATS, output, out + 2 * WIDTH);
        FloatVector a3 = FloatVector.fromArray(FLOATS, output, out + 3 * WIDTH);
        FloatVector b0 = FloatVector.fromArray(FLOATS, output, out + outWidth);
        FloatVector b1 = FloatVector.fromArray(FLOATS, output, out + outWidth + WIDTH);
        FloatVector b2 = FloatVector.fromArray(FLOATS, output, out + outWidth + 2 * WIDTH);
        FloatVector b3 = FloatVector.fromArray(FLOATS, output, out + outWidth + 3 * WIDTH);
        FloatVector c0 = FloatVector.fromArray(FLOATS, output, out + 2 * outWidth);
        FloatVector c1 = FloatVector.fromArray(FLOATS, output, out + 2 * outWidth + WIDTH);
        FloatVector c2 = FloatVector.fromArray(FLOATS, output, out + 2 * outWidth + 2 * WIDTH);
        FloatVector c3 = FloatVector.fromArray(FLOATS, output, out + 2 * outWidth + 3 * WIDTH);
        FloatVector d0 = FloatVector.fromArray(FLOATS, output, out + 3 * outWidth);
        FloatVector d1 = FloatVector.fromArray(FLOATS, output, out + 3 * outWidth + WIDTH);
        FloatVector d2 = FloatVector.fromArray(FLOATS, output, out + 3 * outWidth + 2 * WIDTH);
        FloatVector d3 = FloatVector.fromArray(FLOATS, output, out + 3 * outWidth + 3 * WIDTH);
        for (int column = 0; column < columns; column++) {
            long at = from + column * STEP;
            FloatVector w0 = FloatVector.fromMemorySegment(FLOATS, packed, at, LITTLE_ENDIAN);
            FloatVector w1 = FloatVector.fromMemorySegment(FLOATS, packed, at + VECTOR, LITTLE_ENDIAN);
            FloatVector w2 = FloatVector.fromMemorySegment(FLOATS, packed, at + 2 * VECTOR, LITTLE_ENDIAN);
            FloatVector w3 = FloatVector.fromMemorySegment(FLOATS, packed, at + 3 * VECTOR, LITTLE_ENDIAN);
            FloatVector x0 = FloatVector.broadcast(FLOATS, input[in + column]);
            a0 = x0.fma(w0, a0);
            a1 = x0.fma(w1, a1);
            a2 = x0.fma(w2, a2);
            a3 = x0.fma(w3, a3);
            FloatVector x1 = FloatVector.broadcast(FLOATS, input[in + inWidth + column]);
            b0 = x1.fma(w0, b0);
            b1 = x1.fma(w1, b1);
            b2 = x1.fma(w2, b2);
            b3 = x1.fma(w3, b3);
            FloatVector x2 = FloatVector.broadcast(FLOATS, input[in + 2 * inWidth + column]);
            c0 = x2.fma(w0, c0);
            c1 = x2.fma(w1, c1);
            c2 = x2.fma(w2, c2);
            c3 = x2.fma(w3, c3);
            FloatVector x3 = FloatVector.broadcast(FLOATS, input[in + 3 * inWidth + column]);
            d0 = x3.fma(w0, d0);
            d1 = x3.fma(w1, d1);
            d2 = x3.fma(w2, d2);
            d3 = x3.fma(w3, d3);
        }
        a0.intoArray(output, out);
        a1.intoArray(output, out + WIDTH);
        a2.intoArray(output, out + 2 * WIDTH);
        a3.intoArray(output, out + 3 * WIDTH);
        b0.intoArray(output, out + outWidth);
        b1.intoArray(output, out + outWidth + WIDTH);
        b2.intoArray(output, out + outWidth + 2 * WIDTH);
        b3.intoArray(output, out + outWidth + 3 * WIDTH);
        c0.intoArray(output, out + 2 * outWidth);
        c1.intoArray(output, out + 2 * outWidth + WIDTH);
        c2.intoArray(output, out + 2 * outWidth + 2 * WIDTH);
        c3.intoArray(output, out + 2 * outWidth + 3 * WIDTH);
        d0.intoArray(output, out + 3 * outWidth);
        d1.intoArray(output, out + 3 * outWidth + WIDTH);
        d2.intoArray(output, out + 3 * outWidth + 2 * WIDTH);
        d3.intoArray(output, out + 3 * outWidth + 3 * WIDTH);
    }
}
