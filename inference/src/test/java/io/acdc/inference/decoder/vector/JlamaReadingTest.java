package io.acdc.inference.decoder.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tjake.jlama.safetensors.SafeTensorSupport;
import com.github.tjake.jlama.safetensors.WeightLoader;
import com.github.tjake.jlama.tensor.AbstractTensor;
import io.acdc.checkpoints.safetensors.FloatCodec;
import io.acdc.checkpoints.safetensors.TensorShape;
import io.acdc.checkpoints.safetensors.TensorSpec;
import io.acdc.checkpoints.safetensors.TensorType;
import io.acdc.checkpoints.safetensors.TensorView;
import io.acdc.checkpoints.safetensors.WeightFiles;
import io.acdc.checkpoints.safetensors.WrittenTensors;
import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.RotaryPositions;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.fixture.ModelDirectory;
import io.acdc.inference.fixture.RandomModel;
import io.acdc.inference.fixture.RandomPrompts;
import io.acdc.testkit.oracle.JlamaOracle;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights as we write them, in one file and in shards, are the same to a reader that shares no line with ours. */
class JlamaReadingTest {
    private static final long ONE_FILE = Long.MAX_VALUE;
    private static final long SHARDS = 50_000;
    private static final DecoderShape SHAPE = new DecoderShape(
            64, 2, 4, 2, 16, 160, 257, 64, RotaryPositions.of(10000), 1e-6, true, OptionalPart.OF_QWEN2);

    @TempDir
    Path directory;

    @ParameterizedTest
    @SuppressWarnings("try") // Jlama's loader declares that closing may fail in any way.
    @CsvSource({"F32, " + ONE_FILE, "F32, " + SHARDS, "BF16, " + ONE_FILE, "BF16, " + SHARDS, "F16, " + SHARDS})
    void shouldReadTheTensorsThatWeWrite(TensorType type, long shardBytes) throws Exception {
        // Given
        RandomModel model = RandomModel.of(SHAPE, 5);
        write(model, type, shardBytes);
        assertThat(Files.exists(directory.resolve(WeightFiles.INDEX_FILE))).isEqualTo(shardBytes == SHARDS);

        // When
        try (WeightLoader theirs = SafeTensorSupport.loadWeights(directory.toFile());
                WeightFiles ours = WeightFiles.open(directory)) {
            // Then
            assertThat(theirs.tensorInfoMap().keySet())
                    .containsExactlyInAnyOrderElementsOf(model.tensors().keySet());
            ours.tensors().forEach((name, tensor) -> {
                assertThat(tensor.type()).isEqualTo(type);
                assertThat(values(theirs.load(name))).as(name).isEqualTo(tensor.toFloats());
            });
        }
    }

    @Test
    void shouldMakeJlamaAnswerTheSameFromShards() throws IOException {
        // Given
        RandomModel model = RandomModel.of(SHAPE, 6);
        write(model, TensorType.F32, SHARDS);
        List<TokenSequence> prompts = RandomPrompts.of(4, 3, 2, 12, SHAPE.vocabularySize());

        // When
        List<Generation> ours =
                VectorDecoder.of(SHAPE, model).generate(prompts, GenerationSettings.greedy(12, Set.of()));

        // Then
        try (JlamaOracle oracle = new JlamaOracle(directory)) {
            assertThat(ours)
                    .extracting(Generation::tokens)
                    .containsExactlyElementsOf(prompts.stream()
                            .map(prompt -> TokenSequence.of(oracle.greedy(prompt.toArray(), 12)))
                            .toList());
        }
    }

    private void write(RandomModel model, TensorType type, long shardBytes) throws IOException {
        ModelDirectory.write(directory, model);
        Files.delete(directory.resolve(WeightFiles.SINGLE_FILE));
        List<TensorView> tensors = model.tensors().entrySet().stream()
                .map(entry -> tensor(
                        entry.getKey(),
                        type,
                        entry.getValue().shape(),
                        entry.getValue().values()))
                .toList();
        WeightFiles.write(directory, Map.of("format", "pt"), tensors, shardBytes, WrittenTensors.IGNORED);
    }

    private static TensorView tensor(String name, TensorType type, int[] shape, float[] values) {
        TensorSpec spec = new TensorSpec(
                name, type, TensorShape.of(Arrays.stream(shape).asLongStream().toArray()));
        MemorySegment bytes = MemorySegment.ofArray(new byte[values.length * type.byteSize()]);
        FloatCodec.of(spec).encode(values, values.length, bytes, 0);
        return new TensorView(spec, bytes);
    }

    /** Jlama sees a vector as a matrix of one row. */
    @SuppressWarnings("rawtypes") // Jlama's own signature is.
    private static float[] values(AbstractTensor tensor) {
        int columns = tensor.shape().last();
        float[] values = new float[Math.toIntExact(tensor.size())];
        for (int index = 0; index < values.length; index++) {
            values[index] = tensor.get(index / columns, index % columns);
        }
        return values;
    }
}
