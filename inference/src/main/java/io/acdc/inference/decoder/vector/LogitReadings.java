package io.acdc.inference.decoder.vector;

import static io.acdc.inference.decoder.vector.Lanes.SPECIES;
import static io.acdc.inference.decoder.vector.Lanes.STRIDE;
import static io.acdc.inference.decoder.vector.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** What every lane's logits say: the best token and how likely tokens are. Confined to one thread. */
final class LogitReadings {
    private final int vocabularySize;
    private final float[] best = new float[STRIDE];
    private final float[] bestToken = new float[STRIDE];
    private final float[] exponentialSum = new float[STRIDE];
    private final float[] finite = new float[STRIDE];

    LogitReadings(int vocabularySize) {
        if (vocabularySize > 1 << 24) {
            throw new IllegalArgumentException("token ids above 2^24 are not exact in a float");
        }
        this.vocabularySize = vocabularySize;
    }

    void read(float[] logits, int blocks) {
        for (int lane = 0; lane < blocks * WIDTH; lane += WIDTH) {
            findBest(logits, lane);
            sumExponentials(logits, lane);
        }
    }

    /** False if the lane has a logit that is infinite or not a number. */
    boolean isFinite(int lane) {
        return finite[lane] == 0;
    }

    /** The token with the greatest logit, the lowest id among equals. */
    int bestToken(int lane) {
        return (int) bestToken[lane];
    }

    /** The lane's greatest logit. */
    float bestLogit(int lane) {
        return best[lane];
    }

    /** ln softmax of a logit of this lane. */
    double logProbability(float logit, int lane) {
        return (double) logit - best[lane] - StrictMath.log(exponentialSum[lane]);
    }

    private void findBest(float[] logits, int lane) {
        FloatVector greatest = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector token = FloatVector.zero(SPECIES);
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector poison = zero;
        for (int row = 0; row < vocabularySize; row++) {
            FloatVector logit = FloatVector.fromArray(SPECIES, logits, row * STRIDE + lane);
            VectorMask<Float> greater = logit.compare(VectorOperators.GT, greatest);
            greatest = greatest.blend(logit, greater);
            token = token.blend(FloatVector.broadcast(SPECIES, row), greater);
            poison = logit.fma(zero, poison); // 0 · x stays 0 unless x is infinite or NaN
        }
        greatest.intoArray(best, lane);
        token.intoArray(bestToken, lane);
        poison.intoArray(finite, lane);
    }

    private void sumExponentials(float[] logits, int lane) {
        FloatVector greatest = FloatVector.fromArray(SPECIES, best, lane);
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int at = lane; at < vocabularySize * STRIDE; at += STRIDE) {
            sum = sum.add(
                    VectorMath.exp(FloatVector.fromArray(SPECIES, logits, at).sub(greatest)));
        }
        sum.intoArray(exponentialSum, lane);
    }
}
