package io.acdc.inference.decoder.vector.rows;

import io.acdc.checkpoints.safetensors.TensorType;
import io.acdc.inference.decoder.WeightTensor;
import java.util.List;

/** How the weights of a {@link RowMatrix} are kept. */
enum WeightFormat {
    /** Two bytes a weight; multiplied as the 32-bit floats they stand for. */
    BF16(Short.BYTES, new BrainFloatKernel()),
    /** Four bytes a weight. */
    F32(Float.BYTES, new FloatKernel());

    private final int bytes;

    @SuppressWarnings("ImmutableEnumChecker") // Kernels have no state.
    private final RowKernel kernel;

    WeightFormat(int bytes, RowKernel kernel) {
        this.bytes = bytes;
        this.kernel = kernel;
    }

    /** The smallest that holds all of them exactly. */
    static WeightFormat holding(List<WeightTensor> tensors) {
        return tensors.stream().allMatch(tensor -> tensor.type() == TensorType.BF16) ? BF16 : F32;
    }

    int bytes() {
        return bytes;
    }

    RowKernel kernel() {
        return kernel;
    }
}
