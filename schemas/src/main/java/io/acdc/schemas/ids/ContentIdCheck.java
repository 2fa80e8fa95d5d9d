package io.acdc.schemas.ids;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Checks ids of {@link ContentId} without making texts: for those who have millions to check. Reused from id to id,
 * confined to one thread.
 */
public final class ContentIdCheck {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVALUATION = ContentId.EVALUATION_PREFIX.getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LENGTH = 11;

    private final MessageDigest digest = ContentId.sha256();
    private final byte[] hash = new byte[digest.getDigestLength()];
    private final byte[] length = new byte[LONGEST_LENGTH];
    private byte[] content = new byte[256];
    private int size;

    /** No parts yet. */
    public void begin() {
        size = 0;
    }

    /** Adds a part: UTF-8 in these bytes. */
    public void with(byte[] bytes, int from, int count) {
        int digits = writeLength(count);
        if (content.length - size < digits + count) {
            content = Arrays.copyOf(content, 2 * (size + digits + count));
        }
        System.arraycopy(length, LONGEST_LENGTH - digits, content, size, digits);
        System.arraycopy(bytes, from, content, size + digits, count);
        size += digits + count;
    }

    /** Whether these bytes are the evaluation's id that the parts make. */
    public boolean isEvaluation(byte[] bytes, int from, int count) {
        if (count != EVALUATION.length + ContentId.DIGITS || !startsWith(EVALUATION, bytes, from)) {
            return false;
        }
        hash();
        for (int digit = 0; digit < ContentId.DIGITS; digit++) {
            int half = digit % 2 == 0 ? hash[digit / 2] >>> 4 : hash[digit / 2];
            if (bytes[from + EVALUATION.length + digit] != DIGITS[half & 0xF]) {
                return false;
            }
        }
        return true;
    }

    private void hash() {
        digest.update(content, 0, size);
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("there is room for the whole hash", e);
        }
    }

    /** In decimal, with the colon behind it, at the end of {@link #length}. Returns how many bytes that is. */
    private int writeLength(int count) {
        int at = LONGEST_LENGTH;
        length[--at] = ':';
        int rest = count;
        do {
            length[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        return LONGEST_LENGTH - at;
    }

    private static boolean startsWith(byte[] prefix, byte[] bytes, int from) {
        for (int index = 0; index < prefix.length; index++) {
            if (bytes[from + index] != prefix[index]) {
                return false;
            }
        }
        return true;
    }
}
