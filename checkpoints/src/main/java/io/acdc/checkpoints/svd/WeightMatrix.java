package io.acdc.checkpoints.svd;

/**
 * Changes the singular values of a matrix and keeps its singular vectors.
 *
 * <p>The right singular vectors V come from the Gram matrix, in double precision: exact enough for 32-bit weights down
 * to {@value #RESOLVED} of the largest singular value. Writing the change as {@code A' = A + A V f(S) Vᵀ} avoids the left
 * vectors; only directions below that limit, where the Gram matrix says nothing about them, get left vectors by
 * orthogonalisation, so that energy put there comes out as asked.
 */
public final class WeightMatrix {
    private static final double RESOLVED = 1e-6;

    private final int rows;
    private final int columns;

    /** A matrix of this shape, row-major. */
    public WeightMatrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Replaces {@code values} by the matrix with the same singular vectors and the changed singular values.
     *
     * @param values rows × columns elements, row-major, finite
     */
    public void changeSingularValues(float[] values, SingularValues change) {
        if (rows >= columns) {
            double[][] matrix = load(values, rows, columns, columns, 1);
            changeTall(matrix, columns, change);
            store(matrix, values, columns, 1);
        } else {
            double[][] transposed = load(values, columns, rows, 1, columns);
            changeTall(transposed, rows, change);
            store(transposed, values, 1, columns);
        }
    }

    private static double[][] load(float[] values, int height, int width, int rowStride, int columnStride) {
        double[][] matrix = new double[height][width];
        for (int row = 0; row < height; row++) {
            double[] target = matrix[row];
            for (int column = 0; column < width; column++) {
                target[column] = values[row * rowStride + column * columnStride];
            }
        }
        return matrix;
    }

    private static void store(double[][] matrix, float[] values, int rowStride, int columnStride) {
        for (int row = 0; row < matrix.length; row++) {
            double[] source = matrix[row];
            for (int column = 0; column < source.length; column++) {
                values[row * rowStride + column * columnStride] = (float) source[column];
            }
        }
    }

    private static void changeTall(double[][] matrix, int width, SingularValues change) {
        SymmetricEigen eigen = SymmetricEigen.of(Gram.of(matrix, width));
        double[] before = new double[width];
        for (int index = 0; index < width; index++) {
            before[index] = Math.sqrt(Math.max(0, eigen.values[index]));
        }
        double[] after = change.changed(before);
        double[][] unresolved = unresolvedChange(matrix, eigen, before, after);
        addResolvedChange(matrix, eigen, before, after);
        for (int row = 0; row < unresolved.length; row++) {
            Rows.addScaled(matrix[row], 1, unresolved[row], 0, width);
        }
    }

    /** {@code A += A · Σ (after/before − 1) v vᵀ} over the resolved directions. */
    private static void addResolvedChange(double[][] matrix, SymmetricEigen eigen, double[] before, double[] after) {
        int width = before.length;
        double[][] factor = new double[width][width];
        for (int row = 0; row < width; row++) {
            double[] coefficients = new double[width];
            for (int index = 0; index < width && isResolved(before, index); index++) {
                coefficients[index] = (after[index] / before[index] - 1) * eigen.vectors[index][row];
            }
            Gram.addProduct(factor[row], coefficients, eigen.vectors);
        }
        for (double[] row : matrix) {
            Gram.addProduct(row, row.clone(), factor);
        }
    }

    /** {@code Σ (after − before) u vᵀ} over the directions that the Gram matrix does not resolve; often empty. */
    private static double[][] unresolvedChange(
            double[][] matrix, SymmetricEigen eigen, double[] before, double[] after) {
        int width = before.length;
        int resolved = 0;
        while (resolved < width && isResolved(before, resolved)) {
            resolved++;
        }
        if (resolved == width) {
            return new double[0][];
        }
        double[][] left = new LeftVectors(matrix).complete(eigen.vectors, resolved);
        double[][] sum = new double[matrix.length][width];
        for (int row = 0; row < matrix.length; row++) {
            for (int index = resolved; index < width; index++) {
                double amount = (after[index] - before[index]) * left[index][row];
                Rows.addScaled(sum[row], amount, eigen.vectors[index], 0, width);
            }
        }
        return sum;
    }

    private static boolean isResolved(double[] descending, int index) {
        return descending[index] > RESOLVED * descending[0];
    }
}
