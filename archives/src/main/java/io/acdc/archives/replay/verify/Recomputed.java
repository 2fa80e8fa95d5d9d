package io.acdc.archives.replay.verify;

import io.acdc.evolution.archive.Decision;

/** What the archive should have decided. */
sealed interface Recomputed {
    /** This, at this place in the log. */
    record Due(Decision decision) implements Recomputed {}

    /**
     * No decision of the recorded kind was due.
     *
     * @param why one line for people
     */
    record NotDue(String why) implements Recomputed {}
}
