package io.acdc.local.audit;

import java.nio.charset.StandardCharsets;

/** A text in bytes: whether a record can be about an id is seen far sooner than it is decoded. */
public final class Mention {
    private final byte[] text;

    /** Looks for that text. */
    public Mention(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the text stands somewhere in there, in UTF-8. */
    public boolean isIn(byte[] bytes) {
        for (int start = 0; start <= bytes.length - text.length; start++) {
            if (isAt(bytes, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] bytes, int start) {
        for (int index = 0; index < text.length; index++) {
            if (bytes[start + index] != text[index]) {
                return false;
            }
        }
        return true;
    }
}
