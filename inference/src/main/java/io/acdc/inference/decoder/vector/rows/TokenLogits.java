package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.generation.NextLogits;
import io.acdc.inference.decoder.vector.math.VectorMath;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The logits of one token, read where they were computed. */
final class TokenLogits implements NextLogits {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private final float[] logits;
    private final int first;
    private final int size;
    private final boolean finite;
    private final float greatest;
    private final int best;

    TokenLogits(float[] logits, int first, int size) {
        this.logits = logits;
        this.first = first;
        this.size = size;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector poison = zero;
        FloatVector greatestLanes = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        for (int token = 0; token < size; token += WIDTH) {
            FloatVector some = some(token, Float.NEGATIVE_INFINITY);
            greatestLanes = greatestLanes.max(some);
            poison = poison.max(some(token, 0).mul(zero)); // 0 · x is 0 unless x is infinite or NaN
        }
        this.finite = poison.reduceLanes(VectorOperators.MAX) == 0;
        this.greatest = greatestLanes.reduceLanes(VectorOperators.MAX);
        this.best = finite ? firstAt(greatest) : 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public float at(int token) {
        return logits[first + token];
    }

    @Override
    public boolean areFinite() {
        return finite;
    }

    @Override
    public int best() {
        return best;
    }

    @Override
    public double logProbability(int token) {
        return (double) at(token) - greatest - StrictMath.log(exponentialSum());
    }

    private int firstAt(float logit) {
        int token = 0;
        while (at(token) != logit) {
            token++;
        }
        return token;
    }

    private float exponentialSum() {
        float[] exponentials = new float[WIDTH];
        float sum = 0;
        for (int token = 0; token < size; token += WIDTH) {
            VectorMath.exp(some(token, 0).sub(greatest)).intoArray(exponentials, 0);
            int count = Math.min(WIDTH, size - token);
            for (int lane = 0; lane < count; lane++) {
                sum += exponentials[lane];
            }
        }
        return sum;
    }

    /** A vector of logits, with {@code filler} where there are no more tokens. */
    private FloatVector some(int token, float filler) {
        if (token + WIDTH <= size) {
            return FloatVector.fromArray(SPECIES, logits, first + token);
        }
        VectorMask<Float> there = SPECIES.indexInRange(token, size);
        return FloatVector.broadcast(SPECIES, filler)
                .blend(FloatVector.fromArray(SPECIES, logits, first + token, there), there);
    }
}
