package io.acdc.inference.decoder.vector.lanes;

import io.acdc.inference.decoder.generation.RunningSequence;
import java.util.List;
import java.util.stream.IntStream;

/** Parts sequences into groups that run in lockstep. */
final class LaneGroups {
    private LaneGroups() {}

    /**
     * Neighbours stay together. One thread gets full groups, several get groups of like size, so that all of them have
     * work to the end.
     */
    static List<List<RunningSequence>> of(List<RunningSequence> sequences, int threads) {
        int vectors = Lanes.blocksFor(sequences.size());
        int rounds = Math.ceilDiv(vectors, Lanes.MAX_BLOCKS * threads);
        int count = threads == 1 ? rounds : Math.min(vectors, rounds * threads);
        return IntStream.range(0, count)
                .mapToObj(group -> threads == 1
                        ? part(sequences, group * Lanes.MAX_BLOCKS, (group + 1) * Lanes.MAX_BLOCKS)
                        : part(sequences, group * vectors / count, (group + 1) * vectors / count))
                .toList();
    }

    private static List<RunningSequence> part(List<RunningSequence> sequences, int beginVector, int endVector) {
        int end = Math.min(sequences.size(), endVector * Lanes.WIDTH);
        return sequences.subList(beginVector * Lanes.WIDTH, end);
    }
}
