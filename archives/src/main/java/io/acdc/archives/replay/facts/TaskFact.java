package io.acdc.archives.replay.facts;

import io.acdc.evolution.archive.ProposedTask;

/** What a record of the proposals topic comes to. */
public sealed interface TaskFact {
    /**
     * A proposal.
     *
     * @param number by its {@link FactNumbers}
     */
    record Proposal(int number, ProposedTask task) implements TaskFact {}

    /** No proposal: unreadable, or contradicting itself. */
    record Refused() implements TaskFact {}
}
