package io.acdc.evolution.digest;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of an ordered list in canonical form. All integers are big-endian; the first byte names the kind, so that lists
 * of different kinds never share a digest:
 *
 * <ul>
 *   <li>texts: {@code 0x01}, 4-byte number of texts, then for each its length in bytes (4 bytes) and its UTF-8
 *   <li>numbers: {@code 0x02}, 4-byte number of numbers, then for each 8 bytes IEEE 754; {@code -0.0} counts as
 *       {@code 0.0}, and every NaN is {@code 7ff8000000000000}
 * </ul>
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
    private static final int TEXTS = 1;
    private static final int NUMBERS = 2;

    /**
     * @throws IllegalArgumentException if the text is not 64 lower-case hexadecimal digits
     */
    public Digest {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "'" + hex + "' is no SHA-256 digest; it needs 64 lower-case hexadecimal digits");
        }
    }

    /** Of texts in order, such as the ids of the tasks a decision regarded. */
    public static Digest ofTexts(List<String> texts) {
        return of(TEXTS, texts.size(), out -> {
            for (String text : texts) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        });
    }

    /** Of numbers in order, such as difficulty weights or novelty scores. */
    public static Digest ofNumbers(double... numbers) {
        return of(NUMBERS, numbers.length, out -> {
            for (double number : numbers) {
                out.writeLong(Double.doubleToLongBits(number + 0.0));
            }
        });
    }

    @Override
    public String toString() {
        return hex;
    }

    private static Digest of(int kind, int size, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(kind);
            out.writeInt(size);
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return new Digest(HexFormat.of().formatHex(sha256().digest(bytes.toByteArray())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, this one does not", e);
        }
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
