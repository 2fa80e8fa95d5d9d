package io.acdc.evolution.random;

import java.nio.charset.StandardCharsets;

/**
 * A named, seeded, counter-based generator: the n-th number depends on the key and on n alone, not on what was drawn
 * before, on the thread or on the machine.
 *
 * <p>The key is a 64-bit mix of the seed and of every name on the way to the stream; the n-th number is the
 * SplitMix64 output function (Steele, Lea and Flood, OOPSLA 2014, with Stafford's variant 13 constants) applied twice to
 * key and counter. Streams with different names are statistically independent. Not for cryptography.
 *
 * <p>An instance carries a cursor and is confined to one thread; {@link #longAt} and the {@code derive} methods do not
 * move it.
 */
public final class CounterRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double DOUBLE_UNIT = 0x1.0p-53;

    private final long key;
    private long counter;

    private CounterRandom(long key) {
        this.key = key;
    }

    /** The stream called {@code name} under {@code seed}. */
    public static CounterRandom of(long seed, String name) {
        return new CounterRandom(mix(seed + GOLDEN_GAMMA)).derive(name);
    }

    /** An independent stream below this one; the cursor of neither matters to the other. */
    public CounterRandom derive(String name) {
        long derived = key;
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            derived = mix((derived ^ (octet & 0xFFL)) + GOLDEN_GAMMA);
        }
        return new CounterRandom(mix(~derived));
    }

    /** The {@code index}-th of a family of independent streams below this one. */
    public CounterRandom derive(long index) {
        return new CounterRandom(mix(mix(key ^ GOLDEN_GAMMA) + index * GOLDEN_GAMMA));
    }

    /** The {@code position}-th number of the stream, counted from 0, without moving the cursor. */
    public long longAt(long position) {
        return mix(key ^ mix((position + 1) * GOLDEN_GAMMA));
    }

    public long nextLong() {
        return longAt(counter++);
    }

    /**
     * Uniform over 0 (inclusive) to {@code bound} (exclusive), without modulo bias.
     *
     * @throws IllegalArgumentException if {@code bound} is not positive
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive, not " + bound);
        }
        long limit = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        long draw = nextLong() >>> 1;
        while (draw >= limit) {
            draw = nextLong() >>> 1;
        }
        return (int) (draw % bound);
    }

    /** Uniform over [0, 1), in steps of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * DOUBLE_UNIT;
    }

    /** Uniform over [{@code low}, {@code high}). */
    public double nextDouble(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** Standard normal by Box–Muller; always moves the cursor by two. Uses {@link StrictMath}: same bits everywhere. */
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2.0 * StrictMath.log(1.0 - nextDouble()));
        return radius * StrictMath.cos(2.0 * StrictMath.PI * nextDouble());
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
