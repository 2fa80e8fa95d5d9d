package io.acdc.inference.decoder;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An immutable sequence of token ids. */
public final class TokenSequence {
    private final int[] ids;

    private TokenSequence(int[] ids) {
        this.ids = ids;
    }

    public static TokenSequence of(int... ids) {
        return new TokenSequence(ids.clone());
    }

    public int length() {
        return ids.length;
    }

    public int at(int index) {
        return ids[index];
    }

    public IntStream stream() {
        return Arrays.stream(ids);
    }

    public int[] toArray() {
        return ids.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenSequence sequence && Arrays.equals(ids, sequence.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return Arrays.toString(ids);
    }
}
