package io.acdc.checkpoints;

/** Weights hold NaN or infinity, which every merge would spread. */
public final class NonFiniteWeightsException extends CheckpointException {
    /**
     * @param where directory or model id
     * @param element index into the row-major elements
     */
    public NonFiniteWeightsException(Object where, String tensor, long element) {
        super(where + ": tensor " + tensor + " holds NaN or infinity at element " + element
                + "; take this checkpoint out or restore its weights");
    }
}
