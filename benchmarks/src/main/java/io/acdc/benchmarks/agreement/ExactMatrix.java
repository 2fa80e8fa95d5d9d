package io.acdc.benchmarks.agreement;

import io.acdc.inference.decoder.Weights;

/** A matrix, row-major, and a bias for each row, zeros if there is none. */
final class ExactMatrix {
    private final float[] values;
    private final double[] bias;

    private ExactMatrix(float[] values, double[] bias) {
        this.values = values;
        this.bias = bias;
    }

    /** The bias, if there is one, has the matrix's name with another ending. */
    static ExactMatrix of(Weights weights, String name, int rows, int columns) {
        double[] bias = new double[rows];
        weights.tensor(name.replaceFirst("weight$", "bias")).ifPresent(tensor -> {
            float[] given = tensor.values();
            for (int row = 0; row < rows; row++) {
                bias[row] = given[row];
            }
        });
        return new ExactMatrix(weights.values(name, rows, columns), bias);
    }

    double[] times(double[] vector) {
        double[] product = new double[bias.length];
        addTimes(vector, product);
        return product;
    }

    /** target += matrix × vector + bias. */
    void addTimes(double[] vector, double[] target) {
        for (int row = 0; row < bias.length; row++) {
            double sum = bias[row];
            for (int column = 0; column < vector.length; column++) {
                sum += values[row * vector.length + column] * vector[column];
            }
            target[row] += sum;
        }
    }
}
