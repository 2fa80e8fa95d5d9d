package io.acdc.inference.decoder.vector.lanes;

/**
 * A weight matrix of shape [rows, columns], packed in blocks of four rows whose columns lie side by side, so that the
 * kernel reads it strictly forward. Rows are padded with zeros to a multiple of four.
 */
final class PackedMatrix {
    static final int BLOCK_ROWS = 4;

    private final int columns;
    private final int paddedRows;
    private final float[] packed;

    private PackedMatrix(int rows, int columns) {
        this.columns = columns;
        this.paddedRows = padded(rows);
        this.packed = new float[Math.multiplyExact(paddedRows, columns)];
    }

    /** Stacks row-major matrices of the same number of columns on top of each other. */
    static PackedMatrix stack(int columns, float[]... matrices) {
        int rows = 0;
        for (float[] matrix : matrices) {
            rows += matrix.length / columns;
        }
        PackedMatrix stacked = new PackedMatrix(rows, columns);
        int row = 0;
        for (float[] matrix : matrices) {
            row = stacked.fill(matrix, row);
        }
        return stacked;
    }

    /** Rows a buffer for this matrix's result must have. */
    int paddedRows() {
        return paddedRows;
    }

    float at(int row, int column) {
        return packed[rowStart(row) + column * BLOCK_ROWS];
    }

    /** output += this × input, for the first {@code blocks} vectors of lanes. */
    void multiplyAdd(float[] input, float[] output, int blocks) {
        for (int row = 0; row < paddedRows; row += BLOCK_ROWS) {
            switch (blocks) {
                case 1 -> RowKernel.oneBlock(packed, row * columns, columns, input, output, row * Lanes.STRIDE);
                case 2 -> RowKernel.twoBlocks(packed, row * columns, columns, input, output, row * Lanes.STRIDE);
                case 3 -> RowKernel.threeBlocks(packed, row * columns, columns, input, output, row * Lanes.STRIDE);
                default -> throw new IllegalArgumentException("no kernel for " + blocks + " vectors of lanes");
            }
        }
    }

    private int fill(float[] matrix, int firstRow) {
        int rows = matrix.length / columns;
        for (int row = 0; row < rows; row++) {
            int target = rowStart(firstRow + row);
            for (int column = 0; column < columns; column++) {
                packed[target + column * BLOCK_ROWS] = matrix[row * columns + column];
            }
        }
        return firstRow + rows;
    }

    private int rowStart(int row) {
        return row / BLOCK_ROWS * BLOCK_ROWS * columns + row % BLOCK_ROWS;
    }

    private static int padded(int rows) {
        return (rows + BLOCK_ROWS - 1) / BLOCK_ROWS * BLOCK_ROWS;
    }
}
