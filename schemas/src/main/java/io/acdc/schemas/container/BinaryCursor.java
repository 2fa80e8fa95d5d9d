package io.acdc.schemas.container;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.Schema;

/**
 * Goes through Avro's binary encoding without making objects of it, and knows at every moment where it is. Stricter than
 * the library's decoders: what passes here can be read by every other implementation.
 */
final class BinaryCursor {
    private static final int LONGEST_INT = 5;
    private static final int LONGEST_LONG = 10;
    /** Beyond every real event; a count without bytes behind it must not keep us busy. */
    private static final long MOST_ITEMS = 1 << 24;

    private final byte[] bytes;
    private final int end;
    private int position;

    /** A cursor at the beginning of {@code bytes[from..to)}. */
    BinaryCursor(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = from;
        this.end = to;
    }

    static BinaryCursor over(ByteBuffer block) {
        int from = block.arrayOffset() + block.position();
        return new BinaryCursor(block.array(), from, from + block.remaining());
    }

    int position() {
        return position;
    }

    boolean isAtEnd() {
        return position == end;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    int readInt() throws IOException {
        long value = readVariable(LONGEST_INT);
        if (value != (int) value) {
            throw new IOException(value + " where an int is expected");
        }
        return (int) value;
    }

    long readLong() throws IOException {
        return readVariable(LONGEST_LONG);
    }

    /** The content of a string or of bytes. */
    byte[] readBytes() throws IOException {
        int from = position + skipLengthAndContent();
        return copy(from, position);
    }

    /** An index below {@code count}, of a union's branch or an enumeration's symbol. */
    int readIndex(int count) throws IOException {
        int index = readInt();
        if (index < 0 || index >= count) {
            throw new IOException("index " + index + " of " + count);
        }
        return index;
    }

    /**
     * Goes past one value.
     *
     * @throws IOException if the bytes hold no such value
     */
    void skip(Schema schema) throws IOException {
        switch (schema.getType()) {
            case NULL -> {}
            case BOOLEAN -> skipBoolean();
            case INT -> readInt();
            case LONG -> readLong();
            case FLOAT -> advance(Float.BYTES);
            case DOUBLE -> advance(Double.BYTES);
            case FIXED -> advance(schema.getFixedSize());
            case BYTES -> skipLengthAndContent();
            case STRING -> skipString();
            case ENUM -> readIndex(schema.getEnumSymbols().size());
            case UNION -> skip(schema.getTypes().get(readIndex(schema.getTypes().size())));
            case ARRAY -> skipItems(schema.getElementType(), false);
            case MAP -> skipItems(schema.getValueType(), true);
            case RECORD -> {
                for (Schema.Field field : schema.getFields()) {
                    skip(field.schema());
                }
            }
        }
    }

    private void skipBoolean() throws IOException {
        advance(1);
        byte value = bytes[position - 1];
        if (value != 0 && value != 1) {
            throw new IOException(value + " where true or false is expected");
        }
    }

    private void skipString() throws IOException {
        int from = position + skipLengthAndContent();
        if (!Text.isUtf8(bytes, from, position)) {
            throw new IOException("a string that is not UTF-8");
        }
    }

    private void skipItems(Schema items, boolean named) throws IOException {
        for (long count = readCount(); count != 0; count = readCount()) {
            for (long i = 0; i < count; i++) {
                if (named) {
                    skipString();
                }
                skip(items);
            }
        }
    }

    /** Items in the next block; a negative count is followed by the block's size. */
    long readCount() throws IOException {
        long count = readLong();
        if (count < 0) {
            readLong();
        }
        if (count < -MOST_ITEMS || count > MOST_ITEMS) {
            throw new IOException("a list of " + count + " items");
        }
        return Math.abs(count);
    }

    /** Goes past length and content; returns how many bytes the length took. */
    private int skipLengthAndContent() throws IOException {
        int before = position;
        long length = readLong();
        int taken = position - before;
        advance(length);
        return taken;
    }

    private void advance(long count) throws IOException {
        if (count < 0 || count > end - position) {
            throw new EOFException(count + " bytes wanted, " + (end - position) + " left");
        }
        position += (int) count;
    }

    private long readVariable(int longest) throws IOException {
        long encoded = 0;
        for (int i = 0; i < longest; i++) {
            advance(1);
            byte next = bytes[position - 1];
            encoded |= (next & 0x7FL) << (7 * i);
            if (next >= 0) {
                return (encoded >>> 1) ^ -(encoded & 1);
            }
        }
        throw new IOException("a number longer than " + longest + " bytes");
    }
}
