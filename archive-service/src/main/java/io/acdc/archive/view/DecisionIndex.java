package io.acdc.archive.view;

import java.util.Arrays;

/** Where the decisions of a population are and of which kind; twenty bytes each at most: the words of the kinds are shared. */
final class DecisionIndex {
    private static final int FIRST_CAPACITY = 64;

    private long[] offsets = new long[FIRST_CAPACITY];
    private int[] partitions = new int[FIRST_CAPACITY];
    private String[] kinds = new String[FIRST_CAPACITY];
    private int size;

    /** Adds the decision with the next sequence number. */
    void add(String kind, LogPosition position) {
        if (size == offsets.length) {
            grow();
        }
        offsets[size] = position.offset();
        partitions[size] = position.partition();
        kinds[size] = kind;
        size++;
    }

    /** Sequence number of the decision to come. */
    int size() {
        return size;
    }

    LogPosition position(int sequence) {
        return new LogPosition(partitions[sequence], offsets[sequence]);
    }

    String kind(int sequence) {
        return kinds[sequence];
    }

    private void grow() {
        int capacity = size + size / 2;
        offsets = Arrays.copyOf(offsets, capacity);
        partitions = Arrays.copyOf(partitions, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
    }
}
