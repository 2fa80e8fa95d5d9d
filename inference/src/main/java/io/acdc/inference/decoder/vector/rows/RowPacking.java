package io.acdc.inference.decoder.vector.rows;

import static io.acdc.inference.decoder.vector.rows.BrainFloatKernel.APART;
import static io.acdc.inference.decoder.vector.rows.RowMatrix.BLOCK;

import io.acdc.inference.decoder.WeightTensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Brings row-major tensors that are stacked on top of each other into the order in which kernels read them. Blocks may be
 * packed by several threads.
 *
 * @param columns of every tensor
 */
record RowPacking(WeightFormat format, int columns, List<WeightTensor> tensors) {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Columns that are moved together: what a block has of them fits the first cache. */
    private static final int TILE = 256;

    int rows() {
        return tensors.stream().mapToInt(tensor -> tensor.shape()[0]).sum();
    }

    /** Writes one block into the packed matrix. */
    void pack(int block, MemorySegment packed) {
        switch (format) {
            case BF16 -> packShorts(block, packed);
            case F32 -> packFloats(block, packed);
        }
    }

    /** One weight of a packed matrix. */
    static float read(WeightFormat format, MemorySegment packed, int columns, int row, int column) {
        long before = ((long) (row / BLOCK) * columns + column) * BLOCK;
        return switch (format) {
            case BF16 ->
                Float.intBitsToFloat(packed.get(SHORT, (before + placeInPair(row)) * Short.BYTES) << Short.SIZE);
            case F32 -> packed.get(FLOAT, (before + row % BLOCK) * Float.BYTES);
        };
    }

    private void packShorts(int block, MemorySegment packed) {
        short[] rows = new short[BLOCK * TILE];
        int[] tile = new int[TILE * BLOCK / 2];
        for (int column = 0; column < columns; column += TILE) {
            int first = column;
            int count = Math.min(TILE, columns - column);
            forEachRow(block, (tensor, rowOfTensor, rowOfBlock) -> {
                long from = ((long) rowOfTensor * columns + first) * Short.BYTES;
                MemorySegment.copy(tensor.data(), SHORT, from, rows, rowOfBlock * TILE, count);
            });
            for (int pair = 0; pair < BLOCK / 2; pair++) {
                spreadPair(rows, upperRow(pair) * TILE, count, tile, pair);
            }
            long to = ((long) block * columns + column) * BLOCK * Short.BYTES;
            MemorySegment.copy(tile, 0, packed, INT, to, count * BLOCK / 2);
        }
    }

    private void packFloats(int block, MemorySegment packed) {
        float[] row = new float[TILE];
        float[] tile = new float[TILE * BLOCK];
        for (int column = 0; column < columns; column += TILE) {
            int first = column;
            int count = Math.min(TILE, columns - column);
            forEachRow(block, (tensor, rowOfTensor, rowOfBlock) -> {
                tensor.read((long) rowOfTensor * columns + first, row, count);
                spread(row, count, tile, rowOfBlock);
            });
            long to = ((long) block * columns + column) * BLOCK * Float.BYTES;
            MemorySegment.copy(tile, 0, packed, FLOAT, to, count * BLOCK);
        }
    }

    private static void spreadPair(short[] rows, int upper, int count, int[] tile, int pair) {
        int lower = upper + APART * TILE;
        for (int column = 0; column < count; column++) {
            tile[column * BLOCK / 2 + pair] = (rows[upper + column] & 0xFFFF) | (rows[lower + column] << Short.SIZE);
        }
    }

    private static void spread(float[] row, int count, float[] tile, int at) {
        for (int column = 0; column < count; column++) {
            tile[column * BLOCK + at] = row[column];
        }
    }

    private void forEachRow(int block, RowWork work) {
        int first = 0;
        for (WeightTensor tensor : tensors) {
            int rows = tensor.shape()[0];
            int end = Math.min(rows, (block + 1) * BLOCK - first);
            for (int row = Math.max(0, block * BLOCK - first); row < end; row++) {
                work.accept(tensor, row, first + row - block * BLOCK);
            }
            first += rows;
        }
    }

    /** The upper of the two rows of a block that share a number; it has the lower half. */
    private static int upperRow(int pair) {
        return pair / APART * 2 * APART + pair % APART;
    }

    /** Where a row's weight stands in a column, in weights. */
    private static int placeInPair(int row) {
        int group = row % BLOCK / (2 * APART);
        int inGroup = row % (2 * APART);
        return group * 2 * APART + inGroup % APART * 2 + inGroup / APART;
    }

    /** What is done with one row. */
    @FunctionalInterface
    private interface RowWork {
        void accept(WeightTensor tensor, int rowOfTensor, int rowOfBlock);
    }
}
