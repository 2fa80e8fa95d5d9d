package io.acdc.schemas.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells bytes that are text from bytes that are not. */
final class Text {
    private Text() {}

    static boolean isUtf8(byte[] bytes) {
        return isUtf8(bytes, 0, bytes.length);
    }

    /** Whether {@code bytes[from..to)} are well-formed UTF-8; quick for plain ASCII. */
    static boolean isUtf8(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return isWellFormed(ByteBuffer.wrap(bytes, from, to - from));
            }
        }
        return true;
    }

    private static boolean isWellFormed(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
