package io.acdc.inference.runner;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.checkpoints.safetensors.TensorView;
import io.acdc.inference.decoder.WeightTensor;
import io.acdc.inference.decoder.Weights;
import java.util.Optional;

/** The tensors of a checkpoint as floats, converted when asked for. */
record CheckpointWeights(Checkpoint checkpoint) implements Weights {

    @Override
    public Optional<WeightTensor> tensor(String name) {
        return checkpoint.tensor(name).map(CheckpointWeights::asFloats);
    }

    private static WeightTensor asFloats(TensorView view) {
        int[] shape =
                view.shape().dimensions().stream().mapToInt(Math::toIntExact).toArray();
        return WeightTensor.of(view.toFloats(), shape);
    }
}
