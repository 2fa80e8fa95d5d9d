package io.acdc.mergeservice.making;

/** Time that went by. */
final class Elapsed {
    private static final double NANOS_PER_MILLI = 1e6;

    private Elapsed() {}

    /** @param begin a reading of {@link System#nanoTime} */
    static double millisSince(long begin) {
        return (System.nanoTime() - begin) / NANOS_PER_MILLI;
    }
}
