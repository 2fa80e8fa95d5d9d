package io.acdc.checkpoints.svd;

/**
 * A symmetric matrix as {@code Q T Qᵀ} with tridiagonal {@code T}, by Householder reflections (Golub and Van Loan,
 * Matrix Computations, 8.3). Its arrays are handed over to the caller, who may work in them.
 */
final class Tridiagonal {
    /** Of {@code T}, n values. */
    final double[] diagonal;
    /** Of {@code T}: entry k couples k and k + 1; the last is 0. */
    final double[] offDiagonal;
    /** Row k is column k of {@code Q}. */
    final double[][] transposedQ;

    private Tridiagonal(double[] diagonal, double[] offDiagonal, double[][] transposedQ) {
        this.diagonal = diagonal;
        this.offDiagonal = offDiagonal;
        this.transposedQ = transposedQ;
    }

    /** @param matrix symmetric, as rows; overwritten */
    static Tridiagonal reduce(double[][] matrix) {
        int size = matrix.length;
        double[] diagonal = new double[size];
        double[] offDiagonal = new double[size];
        double[] norms = new double[size];
        for (int pivot = 0; pivot < size - 2; pivot++) {
            offDiagonal[pivot] = eliminate(matrix, pivot, norms);
        }
        if (size > 1) {
            offDiagonal[size - 2] = matrix[size - 2][size - 1];
        }
        for (int index = 0; index < size; index++) {
            diagonal[index] = matrix[index][index];
        }
        return new Tridiagonal(diagonal, offDiagonal, accumulate(matrix, norms));
    }

    /**
     * Zeroes row and column {@code pivot} beyond the off-diagonal, which is returned. The reflection's vector v replaces
     * the row; {@code norms[pivot]} becomes vᵀv / 2, or stays 0 if there was nothing to do.
     */
    private static double eliminate(double[][] matrix, int pivot, double[] norms) {
        int size = matrix.length;
        int first = pivot + 1;
        double[] vector = matrix[pivot];
        double head = vector[first];
        double tail = Rows.dot(vector, vector, first + 1, size);
        if (tail == 0) {
            return head;
        }
        double length = Math.sqrt(head * head + tail);
        double coupling = head >= 0 ? -length : length;
        double norm = coupling * (coupling - head);
        vector[first] = head - coupling;
        norms[pivot] = norm;
        reflect(matrix, vector, first, norm);
        return coupling;
    }

    /** Applies the reflection from both sides to the rows and columns from {@code first} on. */
    private static void reflect(double[][] matrix, double[] vector, int first, double norm) {
        int size = matrix.length;
        double[] image = combineRows(matrix, vector, first);
        for (int column = first; column < size; column++) {
            image[column] /= norm;
        }
        double half = Rows.dot(vector, image, first, size) / (2 * norm);
        Rows.addScaled(image, -half, vector, first, size);
        for (int row = first; row < size; row++) {
            Rows.subtractPair(matrix[row], vector[row], image, image[row], vector, first, size);
        }
    }

    /** {@code Σ vector[row] · matrix[row]} over the rows and columns from {@code first} on. */
    private static double[] combineRows(double[][] matrix, double[] vector, int first) {
        int size = matrix.length;
        double[] sum = new double[size];
        int row = first;
        for (; row + 3 < size; row += 4) {
            Rows.addScaled(
                    sum,
                    vector[row],
                    matrix[row],
                    vector[row + 1],
                    matrix[row + 1],
                    vector[row + 2],
                    matrix[row + 2],
                    vector[row + 3],
                    matrix[row + 3],
                    first,
                    size);
        }
        for (; row < size; row++) {
            Rows.addScaled(sum, vector[row], matrix[row], first, size);
        }
        return sum;
    }

    /** Multiplies the reflections, last first, so that each touches only the block it acts on. */
    private static double[][] accumulate(double[][] reflections, double[] norms) {
        int size = reflections.length;
        double[][] product = new double[size][size];
        for (int index = 0; index < size; index++) {
            product[index][index] = 1;
        }
        for (int pivot = size - 3; pivot >= 0; pivot--) {
            if (norms[pivot] != 0) {
                double[] vector = reflections[pivot];
                double[] image = combineRows(product, vector, pivot + 1);
                for (int row = pivot + 1; row < size; row++) {
                    Rows.addScaled(product[row], -vector[row] / norms[pivot], image, pivot + 1, size);
                }
            }
        }
        return Rows.transpose(product, size);
    }
}
