package io.acdc.inference.decoder.vector.lanes;

import static io.acdc.inference.decoder.vector.lanes.Lanes.SPECIES;
import static io.acdc.inference.decoder.vector.lanes.Lanes.STRIDE;
import static io.acdc.inference.decoder.vector.lanes.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * Four weight rows times one, two or three vectors of lanes, accumulated in registers. Written out by hand because an
 * array of vectors would live in memory. Every element is summed over ascending columns with fused multiply-add, so all
 * three give the same bits.
 *
 * <p>{@code from} is the offset of the row block in {@code packed}, {@code to} that of its first row in {@code output}.
 */
final class RowKernel {
    private RowKernel() {}

    static void oneBlock(float[] packed, int from, int columns, float[] input, float[] output, int to) {
        FloatVector sum00 = FloatVector.fromArray(SPECIES, output, to);
        FloatVector sum10 = FloatVector.fromArray(SPECIES, output, to + STRIDE);
        FloatVector sum20 = FloatVector.fromArray(SPECIES, output, to + 2 * STRIDE);
        FloatVector sum30 = FloatVector.fromArray(SPECIES, output, to + 3 * STRIDE);
        for (int column = 0; column < columns; column++) {
            int in = column * STRIDE;
            int weight = from + column * 4;
            FloatVector in0 = FloatVector.fromArray(SPECIES, input, in);
            FloatVector row0 = FloatVector.broadcast(SPECIES, packed[weight]);
            sum00 = in0.fma(row0, sum00);
            FloatVector row1 = FloatVector.broadcast(SPECIES, packed[weight + 1]);
            sum10 = in0.fma(row1, sum10);
            FloatVector row2 = FloatVector.broadcast(SPECIES, packed[weight + 2]);
            sum20 = in0.fma(row2, sum20);
            FloatVector row3 = FloatVector.broadcast(SPECIES, packed[weight + 3]);
            sum30 = in0.fma(row3, sum30);
        }
        sum00.intoArray(output, to);
        sum10.intoArray(output, to + STRIDE);
        sum20.intoArray(output, to + 2 * STRIDE);
        sum30.intoArray(output, to + 3 * STRIDE);
    }

    static void twoBlocks(float[] packed, int from, int columns, float[] input, float[] output, int to) {
        FloatVector sum00 = FloatVector.fromArray(SPECIES, output, to);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, output, to + WIDTH);
        FloatVector sum10 = FloatVector.fromArray(SPECIES, output, to + STRIDE);
        FloatVector sum11 = FloatVector.fromArray(SPECIES, output, to + STRIDE + WIDTH);
        FloatVector sum20 = FloatVector.fromArray(SPECIES, output, to + 2 * STRIDE);
        FloatVector sum21 = FloatVector.fromArray(SPECIES, output, to + 2 * STRIDE + WIDTH);
        FloatVector sum30 = FloatVector.fromArray(SPECIES, output, to + 3 * STRIDE);
        FloatVector sum31 = FloatVector.fromArray(SPECIES, output, to + 3 * STRIDE + WIDTH);
        for (int column = 0; column < columns; column++) {
            int in = column * STRIDE;
            int weight = from + column * 4;
            FloatVector in0 = FloatVector.fromArray(SPECIES, input, in);
            FloatVector in1 = FloatVector.fromArray(SPECIES, input, in + WIDTH);
            FloatVector row0 = FloatVector.broadcast(SPECIES, packed[weight]);
            sum00 = in0.fma(row0, sum00);
            sum01 = in1.fma(row0, sum01);
            FloatVector row1 = FloatVector.broadcast(SPECIES, packed[weight + 1]);
            sum10 = in0.fma(row1, sum10);
            sum11 = in1.fma(row1, sum11);
            FloatVector row2 = FloatVector.broadcast(SPECIES, packed[weight + 2]);
            sum20 = in0.fma(row2, sum20);
            sum21 = in1.fma(row2, sum21);
            FloatVector row3 = FloatVector.broadcast(SPECIES, packed[weight + 3]);
            sum30 = in0.fma(row3, sum30);
            sum31 = in1.fma(row3, sum31);
        }
        sum00.intoArray(output, to);
        sum01.intoArray(output, to + WIDTH);
        sum10.intoArray(output, to + STRIDE);
        sum11.intoArray(output, to + STRIDE + WIDTH);
        sum20.intoArray(output, to + 2 * STRIDE);
        sum21.intoArray(output, to + 2 * STRIDE + WIDTH);
        sum30.intoArray(output, to + 3 * STRIDE);
        sum31.intoArray(output, to + 3 * STRIDE + WIDTH);
    }

    static void threeBlocks(float[] packed, int from, int columns, float[] input, float[] output, int to) {
        FloatVector sum00 = FloatVector.fromArray(SPECIES, output, to);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, output, to + WIDTH);
        FloatVector sum02 = FloatVector.fromArray(SPECIES, output, to + 2 * WIDTH);
        FloatVector sum10 = FloatVector.fromArray(SPECIES, output, to + STRIDE);
        FloatVector sum11 = FloatVector.fromArray(SPECIES, output, to + STRIDE + WIDTH);
        FloatVector sum12 = FloatVector.fromArray(SPECIES, output, to + STRIDE + 2 * WIDTH);
        FloatVector sum20 = FloatVector.fromArray(SPECIES, output, to + 2 * STRIDE);
        FloatVector sum21 = FloatVector.fromArray(SPECIES, output, to + 2 * STRIDE + WIDTH);
        FloatVector sum22 = FloatVector.fromArray(SPECIES, output, to + 2 * STRIDE + 2 * WIDTH);
        FloatVector sum30 = FloatVector.fromArray(SPECIES, output, to + 3 * STRIDE);
        FloatVector sum31 = FloatVector.fromArray(SPECIES, output, to + 3 * STRIDE + WIDTH);
        FloatVector sum32 = FloatVector.fromArray(SPECIES, output, to + 3 * STRIDE + 2 * WIDTH);
        for (int column = 0; column < columns; column++) {
            int in = column * STRIDE;
            int weight = from + column * 4;
            FloatVector in0 = FloatVector.fromArray(SPECIES, input, in);
            FloatVector in1 = FloatVector.fromArray(SPECIES, input, in + WIDTH);
            FloatVector in2 = FloatVector.fromArray(SPECIES, input, in + 2 * WIDTH);
            FloatVector row0 = FloatVector.broadcast(SPECIES, packed[weight]);
            sum00 = in0.fma(row0, sum00);
            sum01 = in1.fma(row0, sum01);
            sum02 = in2.fma(row0, sum02);
            FloatVector row1 = FloatVector.broadcast(SPECIES, packed[weight + 1]);
            sum10 = in0.fma(row1, sum10);
            sum11 = in1.fma(row1, sum11);
            sum12 = in2.fma(row1, sum12);
            FloatVector row2 = FloatVector.broadcast(SPECIES, packed[weight + 2]);
            sum20 = in0.fma(row2, sum20);
            sum21 = in1.fma(row2, sum21);
            sum22 = in2.fma(row2, sum22);
            FloatVector row3 = FloatVector.broadcast(SPECIES, packed[weight + 3]);
            sum30 = in0.fma(row3, sum30);
            sum31 = in1.fma(row3, sum31);
            sum32 = in2.fma(row3, sum32);
        }
        sum00.intoArray(output, to);
        sum01.intoArray(output, to + WIDTH);
        sum02.intoArray(output, to + 2 * WIDTH);
        sum10.intoArray(output, to + STRIDE);
        sum11.intoArray(output, to + STRIDE + WIDTH);
        sum12.intoArray(output, to + STRIDE + 2 * WIDTH);
        sum20.intoArray(output, to + 2 * STRIDE);
        sum21.intoArray(output, to + 2 * STRIDE + WIDTH);
        sum22.intoArray(output, to + 2 * STRIDE + 2 * WIDTH);
        sum30.intoArray(output, to + 3 * STRIDE);
        sum31.intoArray(output, to + 3 * STRIDE + WIDTH);
        sum32.intoArray(output, to + 3 * STRIDE + 2 * WIDTH);
    }
}
