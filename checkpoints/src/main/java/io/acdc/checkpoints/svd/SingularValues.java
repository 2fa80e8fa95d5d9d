package io.acdc.checkpoints.svd;

/** How singular values are to change. */
@FunctionalInterface
public interface SingularValues {
    /**
     * @param descending all min(rows, columns) singular values, descending; not to be modified
     * @return as many new values, none negative, in the same places
     */
    double[] changed(double[] descending);
}
