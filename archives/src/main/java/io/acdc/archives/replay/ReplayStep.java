package io.acdc.archives.replay;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.FactsRead;

/** Looks at decisions in the order of the log. */
public interface ReplayStep {
    /**
     * A decision is next. The archive is as it was when the decision was made; it is applied afterwards.
     *
     * @param position the facts taken in; differs from what the decision says where the log does not have them
     */
    void decision(ArchiveDecision recorded, FactsRead position);

    /** A record among the decisions that holds none. */
    void unreadable(String reason);

    /** The last decision was applied; facts that no decision is based on yet have not been taken in. */
    void lastDecision();
}
