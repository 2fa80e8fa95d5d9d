package io.acdc.evaluatorkit.intake;

import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * What was taken from one partition and is not done yet. A group remembers one position a partition, so what is done out
 * of order counts only when everything before it is done. For one thread.
 */
final class OffsetLedger {
    private final TreeSet<Long> open = new TreeSet<>();
    private long next;
    private long settled;

    OffsetLedger(long first) {
        this.next = first;
        this.settled = first;
    }

    void taken(long offset) {
        open.add(offset);
        next = offset + 1;
    }

    void done(long offset) {
        open.remove(offset);
    }

    /** The position before which everything is done, if it has moved since it was last asked for. */
    OptionalLong settle() {
        long position = open.isEmpty() ? next : open.first();
        if (position == settled) {
            return OptionalLong.empty();
        }
        settled = position;
        return OptionalLong.of(position);
    }
}
