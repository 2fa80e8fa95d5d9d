package io.acdc.taskservice.rounds;

/**
 * How far the proposals have come.
 *
 * @param round the newest round
 * @param nextPosition the position in it that comes next
 */
record Progress(long round, int nextPosition) implements Comparable<Progress> {
    static final Progress NOTHING_YET = new Progress(0, 0);

    /** All positions of a round are done, whether or not each gave a proposal. */
    static Progress finished(long round) {
        return new Progress(round, Integer.MAX_VALUE);
    }

    Progress furthest(Progress other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Progress other) {
        return round == other.round
                ? Integer.compare(nextPosition, other.nextPosition)
                : Long.compare(round, other.round);
    }
}
