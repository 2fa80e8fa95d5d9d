package io.acdc.evolution.selection;

import java.util.Arrays;

/** The few smallest of the distances offered, in ascending order. Scratch space of one examination. */
final class NearestDistances {
    private final double[] ascending;
    private int size;

    NearestDistances(int capacity) {
        this.ascending = new double[capacity];
    }

    void clear() {
        size = 0;
    }

    /** The largest distance that would still find a place. */
    double bound() {
        return size < ascending.length ? Double.POSITIVE_INFINITY : ascending[size - 1];
    }

    void offer(double distance) {
        if (distance < bound()) {
            int place = size < ascending.length ? size++ : size - 1;
            while (place > 0 && ascending[place - 1] > distance) {
                ascending[place] = ascending[place - 1];
                place--;
            }
            ascending[place] = distance;
        }
    }

    /** Added smallest first, as published. */
    double mean() {
        double sum = 0;
        for (int place = 0; place < size; place++) {
            sum += ascending[place];
        }
        return sum / size;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(ascending, size));
    }
}
