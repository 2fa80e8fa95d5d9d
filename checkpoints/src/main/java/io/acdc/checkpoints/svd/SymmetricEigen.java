package io.acdc.checkpoints.svd;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix: tridiagonal reduction, then the implicit QL iteration with
 * Wilkinson's shift (Golub and Van Loan, 8.3; EISPACK tql2).
 */
final class SymmetricEigen {
    /** QL needs fewer than two sweeps a value in practice; many more mean that the input holds NaN or infinity. */
    private static final int MOST_SWEEPS = 60;

    /** In descending order; equal ones keep the order in which they were found. */
    final double[] values;
    /** Row i is the unit eigenvector of value i. */
    final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * @param matrix symmetric, finite, as rows; overwritten
     * @throws ArithmeticException if the iteration does not converge, which finite input does not cause
     */
    static SymmetricEigen of(double[][] matrix) {
        Tridiagonal tridiagonal = Tridiagonal.reduce(matrix);
        new Iteration(tridiagonal.diagonal, tridiagonal.offDiagonal, tridiagonal.transposedQ).run();
        return descending(tridiagonal.diagonal, tridiagonal.transposedQ);
    }

    private static SymmetricEigen descending(double[] values, double[][] vectors) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> -values[index]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sortedValues =
                IntStream.of(order).mapToDouble(index -> values[index]).toArray();
        double[][] sortedVectors =
                IntStream.of(order).mapToObj(index -> vectors[index]).toArray(double[][]::new);
        return new SymmetricEigen(sortedValues, sortedVectors);
    }

    /** Works in place: {@code diagonal} becomes the values, rows of {@code vectors} the vectors. */
    private static final class Iteration {
        private final double[] diagonal;
        private final double[] offDiagonal;
        private final double[][] vectors;
        private final double negligible;

        Iteration(double[] diagonal, double[] offDiagonal, double[][] vectors) {
            this.diagonal = diagonal;
            this.offDiagonal = offDiagonal;
            this.vectors = vectors;
            double scale = 0;
            for (int index = 0; index < diagonal.length; index++) {
                scale = Math.max(scale, Math.abs(diagonal[index]) + Math.abs(offDiagonal[index]));
            }
            this.negligible = Math.ulp(1.0) / 2 * scale;
        }

        void run() {
            for (int low = 0; low < diagonal.length; low++) {
                int sweeps = 0;
                for (int high = blockEnd(low); high > low; high = blockEnd(low)) {
                    if (++sweeps > MOST_SWEEPS) {
                        throw new ArithmeticException("eigenvalue iteration does not converge");
                    }
                    sweep(low, high);
                }
            }
        }

        /** The last index of the block that begins at {@code low} and has no negligible coupling. */
        private int blockEnd(int low) {
            int high = low;
            while (high < diagonal.length - 1 && !(Math.abs(offDiagonal[high]) <= negligible)) {
                high++;
            }
            return high;
        }

        /** Chases the bulge from {@code high} up to {@code low}. */
        private void sweep(int low, int high) {
            double chased = diagonal[high] - shift(low);
            double sine = 1;
            double cosine = 1;
            double correction = 0;
            for (int index = high - 1; index >= low; index--) {
                double across = sine * offDiagonal[index];
                double along = cosine * offDiagonal[index];
                double length = Math.sqrt(across * across + chased * chased);
                offDiagonal[index + 1] = length;
                if (length == 0) {
                    diagonal[index + 1] -= correction;
                    offDiagonal[high] = 0;
                    return;
                }
                sine = across / length;
                cosine = chased / length;
                double shifted = diagonal[index + 1] - correction;
                double turn = (diagonal[index] - shifted) * sine + 2 * cosine * along;
                correction = sine * turn;
                diagonal[index + 1] = shifted + correction;
                chased = cosine * turn - along;
                Rows.rotate(vectors[index], vectors[index + 1], cosine, sine);
            }
            diagonal[low] -= correction;
            offDiagonal[low] = chased;
            offDiagonal[high] = 0;
        }

        /** The eigenvalue of the leading 2 × 2 block that is nearer to its first entry. */
        private double shift(int low) {
            double ratio = (diagonal[low + 1] - diagonal[low]) / (2 * offDiagonal[low]);
            double length = Math.sqrt(ratio * ratio + 1);
            return diagonal[low] - offDiagonal[low] / (ratio + Math.copySign(length, ratio));
        }
    }
}
