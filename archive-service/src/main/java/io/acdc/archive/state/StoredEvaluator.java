package io.acdc.archive.state;

import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.EvaluatorInput;
import io.acdc.evolution.archive.EvaluatorRole;
import io.acdc.evolution.archive.KeptEvaluator;
import io.acdc.evolution.archive.KeptEvaluator.Counting;
import io.acdc.evolution.archive.KeptEvaluator.Heard;
import io.acdc.evolution.archive.KeptEvaluator.Left;
import java.util.OptionalDouble;

/** Further evaluators as entries. */
final class StoredEvaluator {
    private static final long NO_DECISION = -1;

    private StoredEvaluator() {}

    static EvaluatorEntry entry(KeptEvaluator kept) {
        EvaluatorEntry.Builder entry = EvaluatorEntry.newBuilder()
                .setKind(kept.id().kind())
                .setVersion(kept.id().version())
                .setRole(KeptRole.valueOf(kept.role().name()));
        return switch (kept.standing()) {
            case Heard() ->
                entry.setStanding(EvaluatorStanding.HEARD)
                        .setSequence(NO_DECISION)
                        .build();
            case Counting counting -> counting(entry, counting);
            case Left left -> left(entry, left);
        };
    }

    static KeptEvaluator kept(EvaluatorEntry entry) {
        return new KeptEvaluator(
                new EvaluatorId(entry.getKind(), entry.getVersion()),
                EvaluatorRole.valueOf(entry.getRole().name()),
                standing(entry));
    }

    private static EvaluatorEntry counting(EvaluatorEntry.Builder entry, Counting counting) {
        entry.setStanding(EvaluatorStanding.COUNTING)
                .setSequence(counting.joinedAt())
                .setInput(KeptInput.valueOf(counting.input().name()));
        counting.rejectShare().ifPresent(entry::setRejectShare);
        return entry.build();
    }

    private static EvaluatorEntry left(EvaluatorEntry.Builder entry, Left left) {
        entry.setStanding(EvaluatorStanding.LEFT).setSequence(left.leftAt());
        left.quietSince().ifPresent(entry::setQuietSince);
        return entry.build();
    }

    private static KeptEvaluator.Standing standing(EvaluatorEntry entry) {
        return switch (entry.getStanding()) {
            case HEARD -> new Heard();
            case COUNTING ->
                new Counting(
                        entry.getSequence(),
                        EvaluatorInput.valueOf(entry.getInput().orElseThrow().name()),
                        entry.getRejectShare().map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
            case LEFT -> new Left(entry.getSequence(), entry.getQuietSince());
        };
    }
}
