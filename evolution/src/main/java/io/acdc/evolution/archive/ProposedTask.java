package io.acdc.evolution.archive;

import java.util.Comparator;

/**
 * A task as far as the archive needs to know it.
 *
 * @param id content-derived id
 * @param difficulty 1 (easiest) to 5
 * @param round round of proposals it belongs to
 * @param position position within the round
 */
public record ProposedTask(String id, int difficulty, long round, int position) {
    /** The order in which proposals that wait together are activated. */
    public static final Comparator<ProposedTask> IN_ORDER_OF_PROPOSAL = Comparator.comparingLong(ProposedTask::round)
            .thenComparingInt(ProposedTask::position)
            .thenComparing(ProposedTask::id);
}
