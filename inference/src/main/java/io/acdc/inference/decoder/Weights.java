package io.acdc.inference.decoder;

import java.util.Optional;

/** The named tensors of one model, in the naming of Hugging Face checkpoints. */
@FunctionalInterface
public interface Weights {

    /** The tensor called {@code name}, or empty if the model has none. */
    Optional<WeightTensor> tensor(String name);

    /**
     * The tensor called {@code name}.
     *
     * @throws InvalidModelException if it is missing or has another shape
     */
    default WeightTensor require(String name, int... shape) {
        return tensor(name)
                .orElseThrow(() -> new InvalidModelException(
                        "tensor " + name + " is missing; the checkpoint does not match its config.json"))
                .requireShape(name, shape);
    }

    /**
     * The values of {@code name} as floats, row-major.
     *
     * @throws InvalidModelException if the tensor is missing or has another shape
     */
    default float[] values(String name, int... shape) {
        return require(name, shape).values();
    }
}
