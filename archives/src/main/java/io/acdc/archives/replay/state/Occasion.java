package io.acdc.archives.replay.state;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.events.RetirementBasis;
import io.acdc.events.RetirementReason;

/** On what occasion a decision was made, as far as its form tells. */
public enum Occasion {
    /** The population was opened, or its settings changed. */
    SETTINGS,
    /** A proposal was taken into the pool; its parent may have given way to it. */
    ACTIVATION,
    /** The pool was reviewed. */
    REVIEW,
    /** A user took a task out. */
    WITHDRAWAL,
    /** A candidate was decided. */
    CANDIDATE,
    /** A member did not answer. */
    SILENCE,
    /** A further evaluator joined or left. */
    ATTENDANCE,
    /** Not known: of a kind that came after this release. */
    UNKNOWN;

    /** Of a recorded decision. */
    public static Occasion of(ArchiveDecision decision) {
        return decision.getFurtherKind().map(Occasion::of).orElseGet(() -> ofFirstKinds(decision));
    }

    private static Occasion of(FurtherDecisionKind kind) {
        return switch (kind) {
            case EVALUATOR_JOINED, EVALUATOR_LEFT -> ATTENDANCE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static Occasion ofFirstKinds(ArchiveDecision decision) {
        return switch (decision.getKind()) {
            case POPULATION_OPENED, SETTINGS_CHANGED -> SETTINGS;
            case TASK_ACTIVATED -> decision.getReinstatement().isPresent() ? REVIEW : ACTIVATION;
            case TASK_RETIRED -> ofRetirement(decision);
            case CANDIDATE_ADMITTED, CANDIDATE_REJECTED -> CANDIDATE;
            case SCORE_GIVEN_UP -> SILENCE;
        };
    }

    private static Occasion ofRetirement(ArchiveDecision decision) {
        boolean reviewed = decision.getRetirement()
                .map(RetirementBasis::getReview)
                .filter(review -> review >= 0)
                .isPresent();
        RetirementReason reason = decision.getRetirementReason().orElse(RetirementReason.IMPOSSIBLE);
        return switch (reason) {
            case IMPOSSIBLE, OVER_LIMIT -> REVIEW;
            case REPLACED -> reviewed ? REVIEW : ACTIVATION;
            case BY_USER -> WITHDRAWAL;
        };
    }
}
