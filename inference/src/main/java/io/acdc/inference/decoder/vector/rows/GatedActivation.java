package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.vector.math.VectorMath;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** The SwiGLU activation: silu(gate) · up. */
final class GatedActivation {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private GatedActivation() {}

    /** Replaces {@code size} features from {@code gate} on, the gates, using the next {@code size}, the ups. */
    static void apply(float[] features, int gate, int size) {
        int feature = 0;
        for (; feature < SPECIES.loopBound(size); feature += SPECIES.length()) {
            FloatVector up = FloatVector.fromArray(SPECIES, features, gate + size + feature);
            VectorMath.silu(FloatVector.fromArray(SPECIES, features, gate + feature))
                    .mul(up)
                    .intoArray(features, gate + feature);
        }
        if (feature < size) {
            VectorMask<Float> rest = SPECIES.indexInRange(feature, size);
            FloatVector up = FloatVector.fromArray(SPECIES, features, gate + size + feature, rest);
            VectorMath.silu(FloatVector.fromArray(SPECIES, features, gate + feature, rest))
                    .mul(up)
                    .intoArray(features, gate + feature, rest);
        }
    }
}
