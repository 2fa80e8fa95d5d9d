package io.acdc.local.view;

import java.time.Instant;
import java.util.List;

/**
 * The model archive right after a decision over a model.
 *
 * @param candidatesDecided candidates decided by then; seeds do not count
 * @param at when it was decided
 * @param members model ids in archive order
 */
public record ArchiveMoment(long candidatesDecided, Instant at, List<String> members) {
    public ArchiveMoment {
        members = List.copyOf(members);
    }
}
