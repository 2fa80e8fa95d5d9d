package io.acdc.inference.torch;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The number format of weights and activations. Norms, softmax and the choice of tokens are computed in 32 bits. */
public enum TorchPrecision {
    FLOAT32("f32", 6, Float.BYTES),
    /** Half the memory, and faster where the processor or GPU has it; eight bits of a number are left. */
    BFLOAT16("bf16", 15, Short.BYTES);

    private final String settingValue;
    private final int scalarType;
    private final int bytes;

    TorchPrecision(String settingValue, int scalarType, int bytes) {
        this.settingValue = settingValue;
        this.scalarType = scalarType;
        this.bytes = bytes;
    }

    /**
     * @param settingValue {@code f32} or {@code bf16}
     * @throws IllegalArgumentException in one line if it is neither
     */
    public static TorchPrecision of(String settingValue) {
        return Arrays.stream(values())
                .filter(precision -> precision.settingValue.equals(settingValue))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("precision cannot be '%s': use %s"
                        .formatted(
                                settingValue,
                                Arrays.stream(values())
                                        .map(TorchPrecision::settingValue)
                                        .collect(Collectors.joining(" or ")))));
    }

    public String settingValue() {
        return settingValue;
    }

    /** PyTorch's number for the format. */
    int scalarType() {
        return scalarType;
    }

    /** Of one number. */
    int bytes() {
        return bytes;
    }
}
