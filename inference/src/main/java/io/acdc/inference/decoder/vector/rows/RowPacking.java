package io.acdc.inference.decoder.vector.rows;

import static io.acdc.inference.decoder.vector.rows.BrainFloatKernel.APART;
import static io.acdc.inference.decoder.vector.rows.RowMatrix.BLOCK;

import io.acdc.inference.decoder.WeightTensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Brings row-major tensors into the order in which kernels read them, tile by tile. For one thread. */
final class RowPacking {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Columns that are moved together: what a block has of them fits the first cache twice. */
    private static final int TILE = 64;

    private final WeightFormat format;
    private final int columns;
    private final MemorySegment packed;
    private final float[] floats = new float[TILE];
    private final short[] shorts = new short[TILE];

    /** @param packed all zeros */
    RowPacking(WeightFormat format, int columns, MemorySegment packed) {
        this.format = format;
        this.columns = columns;
        this.packed = packed;
    }

    /** Adds a tensor below what is there, its first row at {@code first}. */
    void add(WeightTensor tensor, int first) {
        int rows = tensor.shape()[0];
        for (int row = 0; row < rows; ) {
            int end = Math.min(rows, ((first + row) / BLOCK + 1) * BLOCK - first);
            for (int column = 0; column < columns; column += TILE) {
                addTile(tensor, first, row, end, column);
            }
            row = end;
        }
    }

    /** One weight as a float. */
    static float read(WeightFormat format, MemorySegment packed, int columns, int row, int column) {
        return switch (format) {
            case BF16 ->
                Float.intBitsToFloat(packed.get(SHORT, shortAt(columns, row, column) * Short.BYTES) << Short.SIZE);
            case F32 -> packed.get(FLOAT, floatAt(columns, row, column) * Float.BYTES);
        };
    }

    private void addTile(WeightTensor tensor, int first, int begin, int end, int column) {
        int count = Math.min(TILE, columns - column);
        for (int row = begin; row < end; row++) {
            long from = (long) row * columns + column;
            switch (format) {
                case BF16 -> addShorts(tensor, from, count, shortAt(columns, first + row, column));
                case F32 -> addFloats(tensor, from, count, floatAt(columns, first + row, column));
            }
        }
    }

    private void addShorts(WeightTensor tensor, long from, int count, long at) {
        MemorySegment.copy(tensor.data(), SHORT, from * Short.BYTES, shorts, 0, count);
        for (int index = 0; index < count; index++) {
            packed.set(SHORT, (at + (long) index * BLOCK) * Short.BYTES, shorts[index]);
        }
    }

    private void addFloats(WeightTensor tensor, long from, int count, long at) {
        tensor.read(from, floats, count);
        for (int index = 0; index < count; index++) {
            packed.set(FLOAT, (at + (long) index * BLOCK) * Float.BYTES, floats[index]);
        }
    }

    private static long floatAt(int columns, int row, int column) {
        return ((long) (row / BLOCK) * columns + column) * BLOCK + row % BLOCK;
    }

    /** The first row of a pair is the lower half of a little-endian number, and so comes first. */
    private static long shortAt(int columns, int row, int column) {
        int inGroup = row % (2 * APART);
        int group = row % BLOCK / (2 * APART);
        int inColumn = group * 2 * APART + inGroup % APART * 2 + inGroup / APART;
        return ((long) (row / BLOCK) * columns + column) * BLOCK + inColumn;
    }
}
