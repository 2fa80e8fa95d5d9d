package io.acdc.evolution.selection;

/** Puts contenders in order by a number. */
final class StableOrder {
    private StableOrder() {}

    /** The positions of {@code values}, greatest value first; of equals the earlier one first. */
    static int[] descending(double[] values) {
        int[] order = new int[values.length];
        for (int index = 0; index < values.length; index++) {
            int place = placeAmong(values, order, index);
            System.arraycopy(order, place, order, place + 1, index - place);
            order[place] = index;
        }
        return order;
    }

    /** Where to insert {@code index} into the first {@code index} places: behind its equals. */
    private static int placeAmong(double[] values, int[] order, int index) {
        int low = 0;
        int high = index;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[order[middle]] >= values[index]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
