package io.acdc.checkpoints.svd;

/**
 * Elementwise operations on matrix rows. Written without sums across elements, so that the compiler may use vector
 * instructions and the result is the same bits with and without them.
 */
final class Rows {
    private Rows() {}

    /** {@code target += factor * source} over columns {@code from} (inclusive) to {@code to} (exclusive). */
    static void addScaled(double[] target, double factor, double[] source, int from, int to) {
        for (int column = from; column < to; column++) {
            target[column] += factor * source[column];
        }
    }

    /** Adds four scaled rows in one pass over {@code target}. */
    static void addScaled(
            double[] target,
            double factor0,
            double[] source0,
            double factor1,
            double[] source1,
            double factor2,
            double[] source2,
            double factor3,
            double[] source3,
            int from,
            int to) {
        for (int column = from; column < to; column++) {
            target[column] += (factor0 * source0[column] + factor1 * source1[column])
                    + (factor2 * source2[column] + factor3 * source3[column]);
        }
    }

    /** {@code target -= factor0 * source0 + factor1 * source1}. */
    static void subtractPair(
            double[] target, double factor0, double[] source0, double factor1, double[] source1, int from, int to) {
        for (int column = from; column < to; column++) {
            target[column] -= factor0 * source0[column] + factor1 * source1[column];
        }
    }

    /** Rotates the plane of two rows: {@code (low, high) = (c·low − s·high, s·low + c·high)}. */
    static void rotate(double[] low, double[] high, double cosine, double sine) {
        for (int column = 0; column < low.length; column++) {
            double below = low[column];
            double above = high[column];
            low[column] = cosine * below - sine * above;
            high[column] = sine * below + cosine * above;
        }
    }

    static double dot(double[] left, double[] right, int from, int to) {
        double sum = 0;
        for (int column = from; column < to; column++) {
            sum += left[column] * right[column];
        }
        return sum;
    }

    static double[][] transpose(double[][] matrix, int columns) {
        double[][] transposed = new double[columns][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column][row] = matrix[row][column];
            }
        }
        return transposed;
    }
}
