package io.acdc.inference.decoder.vector.rows;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static jdk.incubator.vector.VectorOperators.LSHL;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * For bfloat16 weights: a 32-bit number holds those of two rows that lie {@link #APART} apart, the first in its lower
 * half, so that two vectors of numbers become four vectors of consecutive rows by a shift and a mask.
 */
final class BrainFloatKernel implements RowKernel {
    /** Rows between the two of one number; these and those between them make a group. */
    static final int APART = 16;

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> PAIRS = IntVector.SPECIES_PREFERRED;
    private static final int WIDTH = FLOATS.length();
    private static final int UPPER_HALF = 0xFFFF_0000;
    /** Bytes from one column to the next. */
    private static final long STEP = (long) RowMatrix.BLOCK * Short.BYTES;
    /** Bytes of a column that are read together. */
    private static final long PIECE = (long) VECTORS * WIDTH * Short.BYTES;

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
        int out = first + row(2 * piece * WIDTH);
        int second = row((2 * piece + 1) * WIDTH) - row(2 * piece * WIDTH);
        FloatVector a0 = FloatVector.fromArray(FLOATS, output, out);
        FloatVector a1 = FloatVector.fromArray(FLOATS, output, out + APART);
        FloatVector a2 = FloatVector.fromArray(FLOATS, output, out + second);
        FloatVector a3 = FloatVector.fromArray(FLOATS, output, out + second + APART);
        for (int column = 0; column < columns; column++) {
            long at = from + column * STEP;
            IntVector pair0 = IntVector.fromMemorySegment(PAIRS, packed, at, LITTLE_ENDIAN);
            IntVector pair1 = IntVector.fromMemorySegment(PAIRS, packed, at + PIECE / 2, LITTLE_ENDIAN);
            FloatVector w0 = pair0.lanewise(LSHL, Short.SIZE).reinterpretAsFloats();
            FloatVector w1 = pair0.and(UPPER_HALF).reinterpretAsFloats();
            FloatVector w2 = pair1.lanewise(LSHL, Short.SIZE).reinterpretAsFloats();
            FloatVector w3 = pair1.and(UPPER_HALF).reinterpretAsFloats();
            FloatVector x = FloatVector.broadcast(FLOATS, input[in + column]);
            a0 = x.fma(w0, a0);
            a1 = x.fma(w1, a1);
            a2 = x.fma(w2, a2);
            a3 = x.fma(w3, a3);
        }
        a0.intoArray(output, out);
        a1.intoArray(output, out + APART);
        a2.intoArray(output, out + second);
        a3.intoArray(output, out + second + APART);
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
        int out = first + row(2 * piece * WIDTH);
        int second = row((2 * piece + 1) * WIDTH) - row(2 * piece * WIDTH);
        FloatVector a0 = FloatVector.fromArray(FLOATS, output, out);
        FloatVector a1 = FloatVector.fromArray(FLOATS, output, out + APART);
        FloatVector a2 = FloatVector.fromArray(FLOATS, output, out + second);
        FloatVector a3 = FloatVector.fromArray(FLOATS, output, out + second + APART);
        FloatVector b0 = FloatVector.fromArray(FLOATS, output, out + outWidth);
        FloatVector b1 = FloatVector.fromArray(FLOATS, output, out + outWidth + APART);
        FloatVector b2 = FloatVector.fromArray(FLOATS, output, out + outWidth + second);
        FloatVector b3 = FloatVector.fromArray(FLOATS, output, out + outWidth + second + APART);
        FloatVector c0 = FloatVector.fromArray(FLOATS, output, out + 2 * outWidth);
        FloatVector c1 = FloatVector.fromArray(FLOATS, output, out + 2 * outWidth + APART);
        FloatVector c2 = FloatVector.fromArray(FLOATS, output, out + 2 * outWidth + second);
        FloatVector c3 = FloatVector.fromArray(FLOATS, output, out + 2 * outWidth + second + APART);
        FloatVector d0 = FloatVector.fromArray(FLOATS, output, out + 3 * outWidth);
        FloatVector d1 = FloatVector.fromArray(FLOATS, output, out + 3 * outWidth + APART);
        FloatVector d2 = FloatVector.fromArray(FLOATS, output, out + 3 * outWidth + second);
        FloatVector d3 = FloatVector.fromArray(FLOATS, output, out + 3 * outWidth + second + APART);
        for (int column = 0; column < columns; column++) {
            long at = from + column * STEP;
            IntVector pair0 = IntVector.fromMemorySegment(PAIRS, packed, at, LITTLE_ENDIAN);
            IntVector pair1 = IntVector.fromMemorySegment(PAIRS, packed, at + PIECE / 2, LITTLE_ENDIAN);
            FloatVector w0 = pair0.lanewise(LSHL, Short.SIZE).reinterpretAsFloats();
            FloatVector w1 = pair0.and(UPPER_HALF).reinterpretAsFloats();
            FloatVector w2 = pair1.lanewise(LSHL, Short.SIZE).reinterpretAsFloats();
            FloatVector w3 = pair1.and(UPPER_HALF).reinterpretAsFloats();
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
        a1.intoArray(output, out + APART);
        a2.intoArray(output, out + second);
        a3.intoArray(output, out + second + APART);
        b0.intoArray(output, out + outWidth);
        b1.intoArray(output, out + outWidth + APART);
        b2.intoArray(output, out + outWidth + second);
        b3.intoArray(output, out + outWidth + second + APART);
        c0.intoArray(output, out + 2 * outWidth);
        c1.intoArray(output, out + 2 * outWidth + APART);
        c2.intoArray(output, out + 2 * outWidth + second);
        c3.intoArray(output, out + 2 * outWidth + second + APART);
        d0.intoArray(output, out + 3 * outWidth);
        d1.intoArray(output, out + 3 * outWidth + APART);
        d2.intoArray(output, out + 3 * outWidth + second);
        d3.intoArray(output, out + 3 * outWidth + second + APART);
    }

    /** Row of the lower half of a number of a column. */
    private static int row(int number) {
        return number / APART * 2 * APART + number % APART;
    }
}
