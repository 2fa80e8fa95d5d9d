package io.acdc.archives.replay.state;

import io.acdc.evolution.archive.ProposedTask;

/**
 * A task in the pool.
 *
 * @param task as proposed
 * @param number by its {@link io.acdc.archives.replay.facts.FactNumbers}
 * @param slot its place in the answer sheets
 * @param activatedAt sequence number of the decision
 */
public record ActiveTask(ProposedTask task, int number, int slot, long activatedAt) {
    public String id() {
        return task.id();
    }
}
