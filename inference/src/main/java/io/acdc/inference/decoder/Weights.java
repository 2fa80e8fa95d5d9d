package io.acdc.inference.decoder;

import java.util.Optional;

/** The named tensors of one model, in the naming of Hugging Face checkpoints. */
@FunctionalInterface
public interface Weights {

    /** The tensor called {@code name}, or empty if the model has none. */
    Optional<WeightTensor> tensor(String name);

    /**
     * The values of {@code name}, row-major.
     *
     * @throws InvalidModelException if the tensor is missing or has another shape
     */
    default float[] require(String name, int... shape) {
        WeightTensor tensor = tensor(name)
                .orElseThrow(() -> new InvalidModelException(
                        "tensor " + name + " is missing; the checkpoint does not match its config.json"));
        return tensor.requireShape(name, shape);
    }
}
