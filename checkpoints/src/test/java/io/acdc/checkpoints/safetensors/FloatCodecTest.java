package io.acdc.checkpoints.safetensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatCodecTest {
    @ParameterizedTest
    @CsvSource({
        "0x1.0p0, 0x1.0p0",
        "0x1.01p0, 0x1.00p0", // tie, to even
        "0x1.03p0, 0x1.04p0", // tie, to even
        "0x1.010002p0, 0x1.02p0",
        "-0x1.03p0, -0x1.04p0",
        "0x1.fffffep127, Infinity",
        "0x1.0p-149, 0x0.0p0",
        "-0x0.0p0, -0x0.0p0",
    })
    void shouldRoundToTheNearestBrainFloat(String value, String nearest) {
        assertThat(Float.floatToRawIntBits(BrainFloat.round(Float.parseFloat(value))))
                .isEqualTo(Float.floatToRawIntBits(Float.parseFloat(nearest)));
    }

    @Test
    void shouldKeepNaNWhateverItsPayload() {
        // Given: the payload's upper half is zero, so cutting it off would give infinity.
        float smallestPayload = Float.intBitsToFloat(0x7F800001);

        // When / Then
        assertThat(BrainFloat.round(smallestPayload)).isNaN();
        assertThat(BrainFloat.round(Float.intBitsToFloat(0xFFFFFFFF))).isNaN();
    }

    @Test
    void shouldDecodeAndEncodeEveryHalfUnchanged() {
        for (FloatCodec codec : new FloatCodec[] {FloatCodec.BF16, FloatCodec.F16}) {
            // Given
            short[] bits = new short[1 << Short.SIZE];
            for (int index = 0; index < bits.length; index++) {
                bits[index] = (short) index;
            }
            short[] encoded = new short[bits.length];
            float[] values = new float[bits.length];

            // When
            codec.decode(MemorySegment.ofArray(bits), 0, values, bits.length);
            codec.encode(values, bits.length, MemorySegment.ofArray(encoded), 0);

            // Then
            for (int index = 0; index < bits.length; index++) {
                if (!Float.isNaN(values[index])) {
                    assertThat(encoded[index]).isEqualTo(bits[index]);
                }
            }
        }
    }

    @Test
    void shouldGiveTheSameBitsWithAndWithoutVectors() {
        // Given: every upper half with every kind of lower half (zero, below, at and above the tie), and an odd count.
        int[] lowerHalves = {0, 1, 0x7FFF, 0x8000, 0x8001, 0xFFFF};
        float[] values = new float[lowerHalves.length * (1 << Short.SIZE) - 1];
        for (int index = 0; index < values.length; index++) {
            values[index] = Float.intBitsToFloat(
                    ((index / lowerHalves.length) << Short.SIZE) | lowerHalves[index % lowerHalves.length]);
        }
        MemorySegment vectors = MemorySegment.ofArray(new short[values.length]);
        MemorySegment scalars = MemorySegment.ofArray(new short[values.length]);

        // When
        BrainFloatVectors.encode(values, values.length, vectors, 0);
        BrainFloatRun.encode(values, 0, values.length, scalars, 0);

        // Then
        assertThat(vectors.mismatch(scalars)).isEqualTo(-1);
        float[] decoded = new float[values.length];
        BrainFloatVectors.decode(vectors, 0, decoded, values.length);
        float[] expected = new float[values.length];
        BrainFloatRun.decode(scalars, 0, expected, 0, values.length);
        assertThat(MemorySegment.ofArray(decoded).mismatch(MemorySegment.ofArray(expected)))
                .isEqualTo(-1);
    }
}
