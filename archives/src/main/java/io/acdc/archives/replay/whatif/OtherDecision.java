package io.acdc.archives.replay.whatif;

import java.util.List;

/**
 * A candidate that would have been judged otherwise.
 *
 * @param sequence of the recorded decision
 * @param modelId the candidate
 * @param admitted whether it was admitted
 * @param evicted who left
 * @param otherAdmitted whether it would have been
 * @param otherEvicted who would have left
 */
public record OtherDecision(
        long sequence,
        String modelId,
        boolean admitted,
        List<String> evicted,
        boolean otherAdmitted,
        List<String> otherEvicted) {
    public OtherDecision {
        evicted = List.copyOf(evicted);
        otherEvicted = List.copyOf(otherEvicted);
    }
}
