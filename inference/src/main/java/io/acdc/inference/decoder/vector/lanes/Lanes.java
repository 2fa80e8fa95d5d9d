package io.acdc.inference.decoder.vector.lanes;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The layout shared by all activation buffers: value of a feature for a lane at {@code feature * STRIDE + lane}. */
final class Lanes {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Lanes of one vector. */
    static final int WIDTH = SPECIES.length();

    /** Vectors side by side; with four weight rows they fill the registers of AVX-512 and just fit those of AVX2. */
    static final int MAX_BLOCKS = 3;

    /** Most sequences in one batch. */
    static final int STRIDE = MAX_BLOCKS * WIDTH;

    private Lanes() {}

    /** Vectors needed to hold this many sequences. */
    static int blocksFor(int sequences) {
        return (sequences + WIDTH - 1) / WIDTH;
    }

    static float[] buffer(int features) {
        return new float[Math.multiplyExact(features, STRIDE)];
    }
}
