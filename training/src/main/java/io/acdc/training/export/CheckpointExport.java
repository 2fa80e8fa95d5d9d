package io.acdc.training.export;

import io.acdc.checkpoints.safetensors.SafetensorsWriter;
import io.acdc.checkpoints.safetensors.TensorShape;
import io.acdc.checkpoints.safetensors.TensorView;
import io.acdc.training.model.ParameterLayout;
import io.acdc.training.model.TensorSlot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Writes a trained decoder as a Hugging Face checkpoint directory, all but the model card. */
public record CheckpointExport(ParameterLayout layout) {
    /** Configuration, tokenizer and weights (f32, Hugging Face's tensor names, embeddings tied). */
    public void write(Path directory, float[] parameters) throws IOException {
        Files.createDirectories(directory);
        ConfigurationFiles.write(directory, layout.shape());
        TokenizerFiles.write(directory);
        SafetensorsWriter.write(
                directory.resolve("model.safetensors"),
                Map.of("format", "pt"),
                layout.slots().stream().map(slot -> view(slot, parameters)).toList());
    }

    private static TensorView view(TensorSlot slot, float[] parameters) {
        long[] shape = slot.shape().stream().mapToLong(Integer::longValue).toArray();
        return TensorView.ofFloats(
                slot.name(), TensorShape.of(shape), Arrays.copyOfRange(parameters, slot.offset(), slot.end()));
    }
}
