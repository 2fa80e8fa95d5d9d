package io.acdc.checkpoints.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.checkpoints.safetensors.FloatCodec;
import io.acdc.checkpoints.safetensors.TensorShape;
import io.acdc.checkpoints.safetensors.TensorSpec;
import io.acdc.checkpoints.safetensors.TensorType;
import io.acdc.checkpoints.safetensors.TensorView;
import io.acdc.evolution.random.CounterRandom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergedTensorTest {
    /** More than one written piece, and not a multiple of any. */
    private static final int ELEMENTS = 70_001;

    private static final ElementMerge MERGE = new TaskVectorSum(1.07).withWeights(new double[] {0.3, 0.7});

    @ParameterizedTest
    @EnumSource(names = {"F32", "F16", "BF16"})
    void shouldComputeIn32BitsAndRoundOnce(TensorType type) throws IOException {
        // Given
        TensorView base = gaussian(type, 1);
        TensorView left = gaussian(type, 2);
        TensorView right = gaussian(type, 3);

        // When
        byte[] written = bytes(new MergedTensor(base, List.of(left, right), MERGE));

        // Then
        float[] expected = elementByElement(base.toFloats(), left.toFloats(), right.toFloats());
        MemorySegment rounded = MemorySegment.ofArray(new byte[written.length]);
        FloatCodec.of(base.spec()).encode(expected, ELEMENTS, rounded, 0);
        assertThat(written).isEqualTo(rounded.toArray(ValueLayout.JAVA_BYTE));
    }

    @Test
    void shouldTakeTensorsWithoutArithmeticFromTheBase() throws IOException {
        // Given
        TensorSpec mask = new TensorSpec("mask", TensorType.U8, TensorShape.of(3));
        TensorView base = new TensorView(mask, MemorySegment.ofArray(new byte[] {1, 2, 3}));
        TensorView parent = new TensorView(mask, MemorySegment.ofArray(new byte[] {9, 9, 9}));

        // When / Then
        assertThat(bytes(new MergedTensor(base, List.of(parent, parent), MERGE)))
                .containsExactly(1, 2, 3);
    }

    @Test
    void shouldRefuseToMergeUnlikeTensors() {
        // Given
        TensorView base = TensorView.ofFloats("w", TensorShape.of(2), new float[2]);
        TensorView parent = TensorView.ofFloats("w", TensorShape.of(1, 2), new float[2]);

        // When / Then
        assertThatThrownBy(() -> new MergedTensor(base, List.of(parent), MERGE))
                .hasMessage("cannot merge w F32 [1, 2] into w F32 [2]");
    }

    private static float[] elementByElement(float[] base, float[] left, float[] right) {
        float[] child = new float[base.length];
        for (int index = 0; index < child.length; index++) {
            float sum = 0.3f * (left[index] - base[index]);
            sum = sum + 0.7f * (right[index] - base[index]);
            child[index] = base[index] + 1.07f * sum;
        }
        return child;
    }

    private static TensorView gaussian(TensorType type, long seed) {
        TensorSpec spec = new TensorSpec("w", type, TensorShape.of(ELEMENTS));
        CounterRandom random = CounterRandom.of(seed, "w");
        float[] values = new float[ELEMENTS];
        for (int index = 0; index < ELEMENTS; index++) {
            values[index] = (float) (0.1 * random.nextGaussian());
        }
        MemorySegment data = MemorySegment.ofArray(new byte[(int) spec.byteSize()]);
        FloatCodec.of(spec).encode(values, ELEMENTS, data, 0);
        return new TensorView(spec, data);
    }

    private static byte[] bytes(MergedTensor tensor) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tensor.writeTo(piece -> bytes.writeBytes(piece.toArray(ValueLayout.JAVA_BYTE)));
        return bytes.toByteArray();
    }
}
