package io.acdc.archives.replay.verify;

import io.acdc.events.ArchiveDecision;
import java.util.List;

/**
 * A decision that was recomputed.
 *
 * @param recorded as it stands in the log
 * @param differences empty if it is what its facts make it
 */
public record CheckedDecision(ArchiveDecision recorded, List<Difference> differences) {
    public CheckedDecision {
        differences = List.copyOf(differences);
    }

    /** Whether recorded and recomputed agree. */
    public boolean agrees() {
        return differences.isEmpty();
    }
}
