package io.acdc.checkpoints.checkpoint;

import java.util.regex.Pattern;

/**
 * Identity of a model: {@code m-} and 20 lower-case hexadecimal digits, the beginning of its recipe's SHA-256. Safe as a
 * file name.
 */
public record ModelId(String value) implements Comparable<ModelId> {
    private static final Pattern FORM = Pattern.compile("m-[0-9a-f]{20}");

    public ModelId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "not a model id: '" + value + "'; expected m- and 20 hexadecimal digits");
        }
    }

    /** Whether a text has the form of a model id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(ModelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
