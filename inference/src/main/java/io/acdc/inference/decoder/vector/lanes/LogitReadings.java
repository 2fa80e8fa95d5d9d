package io.acdc.inference.decoder.vector.lanes;

import static io.acdc.inference.decoder.vector.lanes.Lanes.SPECIES;
import static io.acdc.inference.decoder.vector.lanes.Lanes.STRIDE;
import static io.acdc.inference.decoder.vector.lanes.Lanes.WIDTH;

import io.acdc.inference.decoder.generation.NextLogits;
import io.acdc.inference.decoder.vector.math.VectorMath;
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

    /** What was read in one lane, with the logits that {@link #read} was given. */
    NextLogits lane(float[] logits, int lane) {
        return new LaneLogits(logits, lane);
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

    private final class LaneLogits implements NextLogits {
        private final float[] logits;
        private final int lane;

        private LaneLogits(float[] logits, int lane) {
            this.logits = logits;
            this.lane = lane;
        }

        @Override
        public int size() {
            return vocabularySize;
        }

        @Override
        public float at(int token) {
            return logits[token * STRIDE + lane];
        }

        @Override
        public boolean areFinite() {
            return finite[lane] == 0;
        }

        @Override
        public int best() {
            return (int) bestToken[lane];
        }

        @Override
        public double logProbability(int token) {
            return (double) at(token) - best[lane] - StrictMath.log(exponentialSum[lane]);
        }
    }
}
