package io.acdc.inference.torch.script;

import io.acdc.inference.decoder.WeightTensor;
import java.util.List;

/** One tensor of a model, before it is in native memory. */
public sealed interface TensorPlan {

    /** A part that the model lacks. */
    record Absent() implements TensorPlan {}

    /** A tensor that is looked up or added. */
    record Plain(WeightTensor values) implements TensorPlan {}

    /** Matrices of {@code columns} that are stacked and multiplied with. */
    record Matrix(List<WeightTensor> parts, int columns) implements TensorPlan {
        public Matrix {
            parts = List.copyOf(parts);
        }
    }

    /** Vectors that are put behind each other. */
    record Vector(List<WeightTensor> parts) implements TensorPlan {
        public Vector {
            parts = List.copyOf(parts);
        }
    }

    /** The matrix planned as number {@code index} of the model, here multiplied with. */
    record Tied(int index) implements TensorPlan {}
}
