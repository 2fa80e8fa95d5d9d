package io.acdc.evaluatorkit;

/** What an evaluator makes of one answer. */
public sealed interface Assessment {
    /**
     * It came to a score.
     *
     * @param score 0 to 1; passed at 0.5 and more
     * @param verdict why, in one line for people
     */
    record Scored(double score, String verdict) implements Assessment {
        public Scored {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("the score %s is not within 0 and 1".formatted(score));
            }
        }
    }

    /**
     * It came to none. Of a skill that counts as failed; of a gate it is no finding.
     *
     * @param reason one line for people
     */
    record Failed(String reason) implements Assessment {}

    /** A score of 0 to 1, and why. */
    static Assessment scored(double score, String verdict) {
        return new Scored(score, verdict);
    }

    /** The full score. */
    static Assessment passed(String verdict) {
        return new Scored(1, verdict);
    }

    /** No score at all. */
    static Assessment notPassed(String verdict) {
        return new Scored(0, verdict);
    }

    /** No score could be found. */
    static Assessment failed(String reason) {
        return new Failed(reason);
    }
}
