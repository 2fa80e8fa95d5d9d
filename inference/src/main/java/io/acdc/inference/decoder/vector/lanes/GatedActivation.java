package io.acdc.inference.decoder.vector.lanes;

import static io.acdc.inference.decoder.vector.lanes.Lanes.SPECIES;
import static io.acdc.inference.decoder.vector.lanes.Lanes.STRIDE;
import static io.acdc.inference.decoder.vector.lanes.Lanes.WIDTH;

import io.acdc.inference.decoder.vector.math.VectorMath;
import jdk.incubator.vector.FloatVector;

/** The SwiGLU activation: silu(gate) · up. */
final class GatedActivation {
    private GatedActivation() {}

    /** Replaces the first {@code size} features, the gates, using the next {@code size}, the ups. */
    static void apply(float[] gateUp, int size, int blocks) {
        for (int feature = 0; feature < size; feature++) {
            for (int lane = 0; lane < blocks * WIDTH; lane += WIDTH) {
                int gate = feature * STRIDE + lane;
                FloatVector up = FloatVector.fromArray(SPECIES, gateUp, gate + size * STRIDE);
                VectorMath.silu(FloatVector.fromArray(SPECIES, gateUp, gate))
                        .mul(up)
                        .intoArray(gateUp, gate);
            }
        }
    }
}
