package io.acdc.archive.view;

import java.util.stream.LongStream;

/**
 * Offsets by a 24-bit tag, in open addressing: one long holds tag and offset, so that an entry takes 10 to 13 bytes.
 * Different things may share a tag: what is found has to be looked at.
 */
final class OffsetTable {
    private static final int FIRST_CAPACITY = 16;
    private static final int OFFSET_BITS = 40;
    private static final int TAG_BITS = 24;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;
    private static final double FULL = 0.8;
    private static final double GROWTH = 1.25;

    /** Zero where there is nothing; otherwise the tag above the offset plus one. */
    private long[] slots = new long[FIRST_CAPACITY];

    private int size;

    /**
     * Adds an entry.
     *
     * @param tag 0 to 2^24 - 1
     * @param offset 0 to 2^40 - 2
     */
    void add(int tag, long offset) {
        if (size >= FULL * slots.length) {
            grow();
        }
        put(((long) tag << OFFSET_BITS) | (offset + 1));
        size++;
    }

    /** All offsets of that tag, least first. */
    LongStream find(int tag) {
        LongStream.Builder found = LongStream.builder();
        for (int slot = home(tag); slots[slot] != 0; slot = next(slot)) {
            if (slots[slot] >>> OFFSET_BITS == tag) {
                found.add((slots[slot] & OFFSET_MASK) - 1);
            }
        }
        return found.build().sorted();
    }

    /** Memory in use, in bytes. */
    long bytes() {
        return (long) slots.length * Long.BYTES;
    }

    private void put(long entry) {
        int slot = home((int) (entry >>> OFFSET_BITS));
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = entry;
    }

    /** Spreads the tags evenly over any number of slots. */
    private int home(int tag) {
        return (int) (((long) tag * slots.length) >>> TAG_BITS);
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[(int) (old.length * GROWTH) + 1];
        for (long entry : old) {
            if (entry != 0) {
                put(entry);
            }
        }
    }
}
