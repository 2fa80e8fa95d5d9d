package io.acdc.archives.replay.whatif;

/**
 * Both archives after a decision over a candidate.
 *
 * @param sequence of the decision
 * @param candidatesDecided up to and including it
 * @param activeTasks in the pool
 * @param recorded the archive as it was
 * @param other the archive as it would have been
 * @param comparableTasks tasks on which the other archive's contenders could be compared; 0 if it could not decide
 */
public record Moment(
        long sequence,
        long candidatesDecided,
        int activeTasks,
        Standing recorded,
        Standing other,
        int comparableTasks) {
    /**
     * An archive at a moment.
     *
     * @param members how many
     * @param covered active tasks that at least one of them is known to pass
     */
    public record Standing(int members, int covered) {}

    /** Share of the active tasks that the recorded archive covered, 0..1; 0 without tasks. */
    public double recordedCoverage() {
        return share(recorded.covered());
    }

    /** Share of the active tasks that the other archive is known to cover, 0..1; 0 without tasks. */
    public double otherCoverage() {
        return share(other.covered());
    }

    private double share(int covered) {
        return activeTasks == 0 ? 0 : (double) covered / activeTasks;
    }
}
