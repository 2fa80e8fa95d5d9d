package io.acdc.local.replay;

import io.acdc.archives.replay.PopulationReplay;
import io.acdc.archives.replay.verify.CompleteCandidates;
import io.acdc.archives.replay.verify.Verification;
import java.util.List;

/**
 * What the verification of one population came to.
 *
 * @param population its name
 * @param replay its walk, at the end
 * @param verification what was found on the way
 * @param surroundingDifferences how the compacted topics differ from the archive; empty if they do not, or if they were
 *     not compared
 * @param deadLetters records with the population's key that a service set aside
 */
record PopulationVerification(
        String population,
        PopulationReplay replay,
        Verification verification,
        List<String> surroundingDifferences,
        long deadLetters) {
    /** Whether the log lets decisions be recomputed. */
    boolean isVerifiable() {
        return replay.isCounted();
    }

    /** Whatever is not as it should be. */
    long mismatches() {
        return verification.mismatches() + surroundingDifferences.size();
    }

    /** Candidates about which the log's last facts allow a decision that is not there yet. */
    List<String> undecidedThoughComplete() {
        return new CompleteCandidates(replay.archive()).ids();
    }
}
