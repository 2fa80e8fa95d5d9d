package io.acdc.evolution.selection;

/** The few smallest of the distances offered, in ascending order, and whose they are. Scratch space of one examination. */
final class NearestDistances {
    private final double[] ascending;
    private final int[] owners;
    private int size;

    NearestDistances(int capacity) {
        this.ascending = new double[capacity];
        this.owners = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    double distance(int rank) {
        return ascending[rank];
    }

    int owner(int rank) {
        return owners[rank];
    }

    void offer(double distance, int owner) {
        if (size < ascending.length) {
            insert(distance, owner, size++);
        } else if (distance < ascending[size - 1]) {
            insert(distance, owner, size - 1);
        }
    }

    /** Added smallest first, as published. */
    double mean() {
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += ascending[rank];
        }
        return sum / size;
    }

    private void insert(double distance, int owner, int last) {
        int rank = last;
        while (rank > 0 && ascending[rank - 1] > distance) {
            ascending[rank] = ascending[rank - 1];
            owners[rank] = owners[rank - 1];
            rank--;
        }
        ascending[rank] = distance;
        owners[rank] = owner;
    }
}
