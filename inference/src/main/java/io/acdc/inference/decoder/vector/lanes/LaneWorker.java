package io.acdc.inference.decoder.vector.lanes;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.generation.RunningSequence;
import java.util.List;

/** The buffers that one thread needs to run one group of sequences after another. */
final class LaneWorker {
    private final ForwardPass pass;
    private final LogitReadings readings;

    /** For sequences of up to {@code positions} tokens. */
    LaneWorker(DecoderShape shape, DecoderWeights weights, int positions) {
        this.pass = new ForwardPass(shape, weights, positions);
        this.readings = new LogitReadings(shape.vocabularySize());
    }

    /** Returns when all of the group have finished. */
    void run(List<RunningSequence> group) {
        new LockstepBatch(pass, readings, group).run();
    }
}
