package io.acdc.evolution.archive;

import java.util.Arrays;

/** A number for every slot, 0 at first. */
final class SlotCounts {
    private int[] counts = new int[0];

    void increment(int slot) {
        if (slot >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(64, 2 * slot));
        }
        counts[slot]++;
    }

    int at(int slot) {
        return slot < counts.length ? counts[slot] : 0;
    }
}
