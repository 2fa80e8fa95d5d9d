package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.WeightTensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * A weight matrix of shape [rows, columns] outside the heap, packed in blocks of {@value #BLOCK} rows whose columns lie
 * side by side, so that kernels read it strictly forward. Rows are padded with zeros to whole blocks.
 */
final class RowMatrix {
    static final int BLOCK = 64;

    /** A block of so many columns stays in the second cache while it is multiplied with all tokens. */
    private static final int CHUNK = 2048;

    /** Of a cache line, so that no vector is read from two of them. */
    private static final int ALIGNMENT = 64;

    private final WeightFormat format;
    private final int columns;
    private final int blocks;
    private final MemorySegment packed;

    private RowMatrix(RowPacking packing, Arena arena) {
        this.format = packing.format();
        this.columns = packing.columns();
        this.blocks = Math.ceilDiv(packing.rows(), BLOCK);
        this.packed = arena.allocate(blocks * blockBytes(), ALIGNMENT);
    }

    /** Stacks tensors of the same number of columns on top of each other, as they are stored if all are stored alike. */
    static RowMatrix stack(int columns, List<WeightTensor> tensors, WeightMemory memory) {
        RowPacking packing = new RowPacking(WeightFormat.holding(tensors), columns, tensors);
        RowMatrix matrix = new RowMatrix(packing, memory.arena());
        memory.team().run(matrix.blocks, block -> packing.pack(block, matrix.packed));
        return matrix;
    }

    int blocks() {
        return blocks;
    }

    /** Features a buffer for this matrix's results must have for each token. */
    int paddedRows() {
        return blocks * BLOCK;
    }

    /** Copies the weights of one row into {@code into}, from {@code at} on. */
    void copyRow(int row, float[] into, int at) {
        for (int column = 0; column < columns; column++) {
            into[at + column] = RowPacking.read(format, packed, columns, row, column);
        }
    }

    /** output += this × input for all rows of one block and the first {@code tokens} tokens. */
    void multiplyAdd(int block, TokenBuffer input, TokenBuffer output, int tokens) {
        for (int column = 0; column < columns; column += CHUNK) {
            long from = block * blockBytes() + (long) column * BLOCK * format.bytes();
            multiplyAdd(from, column, Math.min(CHUNK, columns - column), input, output, block * BLOCK, tokens);
        }
    }

    private void multiplyAdd(
            long from, int column, int count, TokenBuffer input, TokenBuffer output, int row, int tokens) {
        RowKernel kernel = format.kernel();
        float[] in = input.values();
        float[] out = output.values();
        int token = 0;
        for (; token + 4 <= tokens; token += 4) {
            int first = input.at(token) + column;
            kernel.four(packed, from, count, in, first, input.width(), out, output.at(token) + row, output.width());
        }
        for (; token < tokens; token++) {
            kernel.one(packed, from, count, in, input.at(token) + column, out, output.at(token) + row);
        }
    }

    private long blockBytes() {
        return (long) BLOCK * columns * format.bytes();
    }
}
