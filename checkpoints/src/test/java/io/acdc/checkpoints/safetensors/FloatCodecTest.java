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
}
