package io.acdc.inference.decoder.vector.lanes;

import io.acdc.inference.decoder.generation.RunningSequence;
import java.util.Arrays;
import java.util.List;

/** Runs up to {@link Lanes#STRIDE} sequences to their ends, giving back vectors of lanes as sequences finish. */
final class LockstepBatch {
    private final ForwardPass pass;
    private final LogitReadings readings;
    private final RunningSequence[] lanes;
    private final int[] tokens = new int[Lanes.STRIDE];
    private int blocks;

    LockstepBatch(ForwardPass pass, LogitReadings readings, List<RunningSequence> sequences) {
        this.pass = pass;
        this.readings = readings;
        this.lanes = sequences.toArray(RunningSequence[]::new);
        this.blocks = Lanes.blocksFor(lanes.length);
    }

    /** Returns when every sequence has finished. */
    void run() {
        for (int position = 0; running() > 0; position++) {
            shrink(position);
            step(position);
        }
    }

    private void step(int position) {
        Arrays.fill(tokens, 0);
        boolean logitsWanted = false;
        for (int lane = 0; lane < occupied(); lane++) {
            tokens[lane] = lanes[lane].tokenAt(position);
            logitsWanted |= lanes[lane].wantsTokenAfter(position);
        }
        pass.feed(tokens, position, blocks, logitsWanted);
        if (logitsWanted) {
            advance(position);
        }
    }

    private void advance(int position) {
        readings.read(pass.logits(), blocks);
        for (int lane = 0; lane < occupied(); lane++) {
            if (lanes[lane].wantsTokenAfter(position)) {
                lanes[lane].advance(readings.lane(pass.logits(), lane));
            }
        }
    }

    /** Moves sequences out of the last vectors into lanes of finished ones once fewer vectors can hold them all. */
    private void shrink(int position) {
        int needed = Lanes.blocksFor(running());
        int free = 0;
        for (int lane = needed * Lanes.WIDTH; lane < occupied(); lane++) {
            if (!lanes[lane].isFinished()) {
                free = nextFinished(free);
                pass.moveLane(lane, free, position);
                lanes[free++] = lanes[lane];
            }
        }
        blocks = needed;
    }

    private int nextFinished(int from) {
        int lane = from;
        while (!lanes[lane].isFinished()) {
            lane++;
        }
        return lane;
    }

    private int running() {
        int running = 0;
        for (int lane = 0; lane < occupied(); lane++) {
            running += lanes[lane].isFinished() ? 0 : 1;
        }
        return running;
    }

    private int occupied() {
        return Math.min(lanes.length, blocks * Lanes.WIDTH);
    }
}
