package io.acdc.archives.replay.verify;

import io.acdc.archives.replay.state.Occasion;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.state.ReplayedModel;
import io.acdc.archives.replay.state.SettingsInForce;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.GiveUpBasis;
import io.acdc.events.RejectionReason;
import io.acdc.evolution.archive.Decision;
import io.acdc.evolution.archive.SelectionBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What should have been decided, from the archive as it was at a decision's place in the log. */
final class Recomputation {
    private static final int ONCE = 1;

    private final ReplayedArchive archive;
    private final AttendanceCheck attendance;

    Recomputation(ReplayedArchive archive) {
        this.archive = archive;
        this.attendance = new AttendanceCheck(archive);
    }

    /** The decision that was due in the recorded one's place, if nothing was owed before it. */
    Recomputed of(ArchiveDecision recorded) {
        return recorded.getFurtherKind()
                .map(kind -> switch (kind) {
                    case EVALUATOR_JOINED -> attendance.joined(recorded);
                    case EVALUATOR_LEFT -> attendance.left(recorded);
                    case UNKNOWN -> new Recomputed.NotDue("it is of a kind that came after this release");
                })
                .orElseGet(() -> ofFirstKinds(recorded));
    }

    private Recomputed ofFirstKinds(ArchiveDecision recorded) {
        return switch (recorded.getKind()) {
            case POPULATION_OPENED -> opened(recorded);
            case SETTINGS_CHANGED -> settingsChanged(recorded);
            case TASK_ACTIVATED -> activated(recorded);
            case TASK_RETIRED -> retired(recorded);
            case CANDIDATE_ADMITTED, CANDIDATE_REJECTED ->
                withModel(recorded, (model, settings) -> decided(recorded, model, settings));
            case SCORE_GIVEN_UP -> withModel(recorded, (model, settings) -> givenUp(recorded, model, settings));
        };
    }

    // ------------------------------------------------------------ settings

    private Recomputed opened(ArchiveDecision recorded) {
        if (archive.settings().isPresent()) {
            return new Recomputed.NotDue("the population had been opened before");
        }
        return recorded.getOpened().isPresent()
                ? new Recomputed.Due(new Decision.Opened(recorded.getSequence()))
                : new Recomputed.NotDue("it carries no settings");
    }

    private Recomputed settingsChanged(ArchiveDecision recorded) {
        Optional<Integer> before =
                archive.settings().map(settings -> settings.archive().version());
        if (before.isEmpty() || recorded.getOpened().isEmpty()) {
            return new Recomputed.NotDue("the population was not open, or the decision carries no settings");
        }
        return recorded.getOpened().get().getSettingsVersion() > before.get()
                ? new Recomputed.Due(new Decision.SettingsChanged(recorded.getSequence()))
                : new Recomputed.NotDue("settings version %d was in force".formatted(before.get()));
    }

    // ------------------------------------------------------------ tasks

    private Recomputed activated(ArchiveDecision recorded) {
        if (recorded.getReinstatement().isPresent()) {
            return new Recomputed.NotDue("no pool review brings it back");
        }
        return archive.pool()
                .next()
                .<Recomputed>map(
                        task -> new Recomputed.Due(new Decision.TaskActivated(recorded.getSequence(), task.id())))
                .orElseGet(() -> new Recomputed.NotDue("no proposal waited"));
    }

    private static Recomputed retired(ArchiveDecision recorded) {
        return new Recomputed.NotDue(
                switch (Occasion.of(recorded)) {
                    case WITHDRAWAL -> "no user took it out";
                    case ACTIVATION -> "no child that takes its place had just become active";
                    case REVIEW, SETTINGS, CANDIDATE, SILENCE, ATTENDANCE, UNKNOWN ->
                        "no pool review was due, or it retires no more tasks";
                });
    }

    // ------------------------------------------------------------ models

    private Recomputed withModel(
            ArchiveDecision recorded, BiFunction<ReplayedModel, SettingsInForce, Recomputed> recomputation) {
        Optional<ReplayedModel> model = recorded.getModelId().flatMap(archive.models()::live);
        if (model.isEmpty() || archive.settings().isEmpty()) {
            return new Recomputed.NotDue("the model is not announced, or departed, or the population is not open");
        }
        return recomputation.apply(model.get(), archive.settings().get());
    }

    private Recomputed decided(ArchiveDecision recorded, ReplayedModel candidate, SettingsInForce settings) {
        if (candidate.isMember() || candidate.isWaiting()) {
            return new Recomputed.NotDue(candidate.isMember() ? "it is a member" : "it was not asked anything yet");
        }
        if (!candidate.unanswered().isEmpty()) {
            return unanswered(recorded, candidate, settings);
        }
        Optional<String> awaited = attendance.awaited(candidate);
        if (awaited.isPresent()) {
            return new Recomputed.NotDue(awaited.get());
        }
        if (candidate.answers().isUnscored()) {
            return new Recomputed.Due(new Decision.EvaluationFailed(recorded.getSequence(), candidate.id(), ONCE, ""));
        }
        return GateCheck.stopping(archive, candidate, settings)
                .<Recomputed>map(found ->
                        new Recomputed.Due(new Decision.GateRejected(recorded.getSequence(), candidate.id(), found)))
                .orElseGet(() -> selected(recorded.getSequence(), candidate, settings));
    }

    private Recomputed unanswered(ArchiveDecision recorded, ReplayedModel candidate, SettingsInForce settings) {
        boolean givenUp = recorded.getRejectionReason()
                .filter(RejectionReason.EVALUATION_FAILED::equals)
                .isPresent();
        return givenUp
                ? new Recomputed.Due(new Decision.EvaluationFailed(
                        recorded.getSequence(), candidate.id(), attempts(recorded, settings), ""))
                : new Recomputed.NotDue(
                        "its answers are missing to " + named(archive.pool().idsIn(candidate.unanswered())));
    }

    private Recomputed selected(long sequence, ReplayedModel candidate, SettingsInForce settings) {
        return SelectionRecomputation.select(
                        archive,
                        archive.models().members(),
                        candidate,
                        settings.archive().selection())
                .<Recomputed>map(basis -> new Recomputed.Due(selected(sequence, candidate.id(), basis)))
                .orElseGet(() -> new Recomputed.NotDue("there is no task that all contenders have answered"));
    }

    private Decision selected(long sequence, String candidate, SelectionBasis basis) {
        List<String> evicted = new ArrayList<>(archive.models().memberIds());
        evicted.removeAll(basis.membersAfter());
        return basis.membersAfter().contains(candidate)
                ? new Decision.Admitted(sequence, candidate, evicted, basis)
                : new Decision.NotSelected(sequence, candidate, evicted, basis);
    }

    private Recomputed givenUp(ArchiveDecision recorded, ReplayedModel model, SettingsInForce settings) {
        boolean answered = recorded.getTaskId()
                .flatMap(archive.pool()::find)
                .map(task -> model.answers().hasAnswered(task.slot()))
                .orElse(true);
        if (answered || !model.isMember()) {
            return new Recomputed.NotDue(
                    answered ? "the task is not active, or there is an answer" : "the model is no member");
        }
        return new Recomputed.Due(new Decision.ScoreGivenUp(
                recorded.getSequence(), model.id(), recorded.getTaskId().orElseThrow(), attempts(recorded, settings)));
    }

    /** Questions leave no trace among the facts; what can be checked is that there were enough. */
    private static int attempts(ArchiveDecision recorded, SettingsInForce settings) {
        int claimed = recorded.getGiveUp().map(GiveUpBasis::getAttempts).orElse(0);
        return Math.max(claimed, settings.archive().maxAttempts());
    }

    static String named(List<String> tasks) {
        return tasks.size() == 1
                ? tasks.getFirst()
                : "%d tasks, %s the first".formatted(tasks.size(), tasks.getFirst());
    }
}
