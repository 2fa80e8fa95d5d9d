package io.acdc.checkpoints.svd;

/** Products of a tall matrix with itself and with small matrices. */
final class Gram {
    private Gram() {}

    /** {@code matrixᵀ · matrix}, n × n. */
    static double[][] of(double[][] matrix, int columns) {
        double[][] gram = new double[columns][columns];
        int row = 0;
        for (; row + 3 < matrix.length; row += 4) {
            addFour(gram, matrix[row], matrix[row + 1], matrix[row + 2], matrix[row + 3]);
        }
        for (; row < matrix.length; row++) {
            for (int index = 0; index < columns; index++) {
                Rows.addScaled(gram[index], matrix[row][index], matrix[row], index, columns);
            }
        }
        mirror(gram);
        return gram;
    }

    private static void addFour(double[][] gram, double[] row0, double[] row1, double[] row2, double[] row3) {
        for (int index = 0; index < gram.length; index++) {
            Rows.addScaled(
                    gram[index],
                    row0[index],
                    row0,
                    row1[index],
                    row1,
                    row2[index],
                    row2,
                    row3[index],
                    row3,
                    index,
                    gram.length);
        }
    }

    private static void mirror(double[][] upper) {
        for (int row = 1; row < upper.length; row++) {
            for (int column = 0; column < row; column++) {
                upper[row][column] = upper[column][row];
            }
        }
    }

    /** {@code target += factors · matrix}: one row of a matrix product. */
    static void addProduct(double[] target, double[] factors, double[][] matrix) {
        int row = 0;
        for (; row + 3 < matrix.length; row += 4) {
            Rows.addScaled(
                    target,
                    factors[row],
                    matrix[row],
                    factors[row + 1],
                    matrix[row + 1],
                    factors[row + 2],
                    matrix[row + 2],
                    factors[row + 3],
                    matrix[row + 3],
                    0,
                    target.length);
        }
        for (; row < matrix.length; row++) {
            Rows.addScaled(target, factors[row], matrix[row], 0, target.length);
        }
    }
}
