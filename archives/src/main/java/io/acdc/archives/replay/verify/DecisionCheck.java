package io.acdc.archives.replay.verify;

import io.acdc.archives.mapping.DecisionEvents;
import io.acdc.archives.mapping.DecisionWords;
import io.acdc.archives.replay.state.Occasion;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.state.SettingsInForce;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.FactsRead;
import io.acdc.events.Population;
import io.acdc.events.RetirementBasis;
import io.acdc.evolution.archive.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recomputes decision after decision of one population and compares. */
final class DecisionCheck {
    private final ReplayedArchive archive;
    private final List<Population> settingsFacts;
    private final ReviewWatch reviews;
    private final Owed owed;
    private final Recomputation recomputation;
    private FactsRead before = new FactsRead(0L, 0L, 0L, 0L, 0L);

    DecisionCheck(ReplayedArchive archive, List<Population> settingsFacts) {
        this.archive = archive;
        this.settingsFacts = List.copyOf(settingsFacts);
        this.reviews = new ReviewWatch(archive);
        this.owed = new Owed(archive, reviews);
        this.recomputation = new Recomputation(archive);
    }

    /** The decision compared with what was due in its place. */
    CheckedDecision check(ArchiveDecision recorded, FactsRead position) {
        List<Difference> differences = new ArrayList<>();
        addIfOther(
                differences,
                "sequence",
                recorded.getSequence(),
                archive.counters().nextSequence());
        recorded.getFactsRead().ifPresent(claimed -> addIfOther(differences, "factsRead", claimed, position));
        if (recorded.getSequence() >= archive.counters().nextSequence()) {
            differences.addAll(compare(recorded, position));
        }
        before = position;
        return new CheckedDecision(recorded, differences);
    }

    private List<Difference> compare(ArchiveDecision recorded, FactsRead position) {
        Occasion occasion = Occasion.of(recorded);
        if (occasion == Occasion.REVIEW || occasion == Occasion.ATTENDANCE || !isSameMoment(recorded, position)) {
            reviews.reviewIfDue();
        }
        List<Difference> differences = new ArrayList<>();
        Optional<Decision> due = owed(recorded, differences);
        differences.addAll(settings(recorded));
        differences.addAll(recompute(
                recorded, due.<Recomputed>map(Recomputed.Due::new).orElseGet(() -> recomputation.of(recorded))));
        if (occasion == Occasion.REVIEW) {
            recorded.getRetirement().map(RetirementBasis::getReview).ifPresent(this::agreeOnReview);
        }
        owed.follow(recorded);
        return differences;
    }

    /** What is owed and meant by the recorded decision; what else is owed was left out. */
    private Optional<Decision> owed(ArchiveDecision recorded, List<Difference> differences) {
        Optional<Decision> next = owed.next(recorded.getSequence());
        while (next.isPresent() && !Owed.isMeant(recorded, next.get())) {
            differences.add(kind(recorded, leftOut(next.get())));
            owed.abandon(next.get());
            next = owed.next(recorded.getSequence());
        }
        return next;
    }

    private static String leftOut(Decision owed) {
        return switch (owed) {
            case Decision.TaskRetired retired -> "TASK_RETIRED of %s, ".formatted(retired.taskId()) + why(retired);
            case Decision.TaskReinstated reinstated ->
                "TASK_ACTIVATED of %s, which comes back for %s".formatted(reinstated.taskId(), reinstated.childId());
            default -> owed.toString();
        };
    }

    private static String why(Decision.TaskRetired retired) {
        return switch (retired.basis().reason()) {
            case IMPOSSIBLE, OVER_LIMIT -> "by a pool review that was due";
            case REPLACED ->
                "which gives way to " + retired.basis().replacedBy().orElse("a child");
            case BY_USER -> "which a user took out";
        };
    }

    /**
     * Of decisions with one cause, a review comes last; so what looks due between them may not have been held yet. And an
     * answer of a member may let a candidate be compared at last, and decided, before the review that it makes due. Before
     * a further evaluator joins or leaves, all of that is over.
     */
    private boolean isSameMoment(ArchiveDecision recorded, FactsRead position) {
        return position.equals(before)
                || (archive.counters().memberAnsweredLast() && Occasion.of(recorded) == Occasion.CANDIDATE);
    }

    private List<Difference> recompute(ArchiveDecision recorded, Recomputed recomputed) {
        return switch (recomputed) {
            case Recomputed.Due(Decision due) -> DecisionComparison.compare(recorded, event(recorded, due));
            case Recomputed.NotDue(String why) -> List.of(kind(recorded, "not due: " + why));
        };
    }

    private ArchiveDecision event(ArchiveDecision recorded, Decision due) {
        Optional<Population> inForce = archive.settings().map(SettingsInForce::population);
        Population population = recorded.getFurtherKind().isPresent()
                ? inForce.orElseThrow()
                : recorded.getOpened().or(() -> inForce).orElseThrow();
        return new DecisionEvents(population, recorded.getFactsRead())
                .of(due, archive.counters().candidatesDecided() + candidates(due), recorded.getDecidedAt());
    }

    /** One for a decision about a candidate, none for a seed or anything else. */
    private int candidates(Decision due) {
        Optional<String> decided = switch (due) {
            case Decision.Admitted admitted -> Optional.of(admitted.modelId());
            case Decision.NotSelected rejected -> Optional.of(rejected.modelId());
            case Decision.GateRejected rejected -> Optional.of(rejected.modelId());
            case Decision.EvaluationFailed failed -> Optional.of(failed.modelId());
            case Decision.Opened _,
                    Decision.SettingsChanged _,
                    Decision.TaskActivated _,
                    Decision.TaskReinstated _,
                    Decision.TaskRetired _,
                    Decision.ScoreGivenUp _,
                    Decision.EvaluatorJoined _,
                    Decision.EvaluatorLeft _ -> Optional.empty();
        };
        return decided.flatMap(archive.models()::live)
                        .filter(model -> !model.isSeed())
                        .isPresent()
                ? 1
                : 0;
    }

    /** What put the settings in force may be compacted away; what is still there must agree. */
    private List<Difference> settings(ArchiveDecision recorded) {
        return recorded
                .getOpened()
                .filter(_ -> recorded.getFurtherKind().isEmpty())
                .filter(opened -> {
                    List<Population> sameVersion = settingsFacts.stream()
                            .filter(fact -> fact.getSettingsVersion() == opened.getSettingsVersion())
                            .toList();
                    return !sameVersion.isEmpty() && sameVersion.stream().noneMatch(fact -> agree(fact, opened));
                })
                .map(opened -> new Difference(
                        "opened",
                        "settings version " + opened.getSettingsVersion(),
                        "the population's record of that version has another seed or other settings"))
                .stream()
                .toList();
    }

    private static boolean agree(Population fact, Population opened) {
        return fact.getSeed() == opened.getSeed() && fact.getSettings().equals(opened.getSettings());
    }

    /** Whatever was wrong with it has been said; later reviews are counted from the recorded one. */
    private void agreeOnReview(long recorded) {
        if (recorded >= archive.counters().reviews()) {
            archive.counters().reviewed(recorded);
        }
    }

    private static void addIfOther(List<Difference> differences, String field, Object recorded, Object recomputed) {
        if (!recorded.equals(recomputed)) {
            differences.add(new Difference(field, recorded.toString(), recomputed.toString()));
        }
    }

    private static Difference kind(ArchiveDecision recorded, String recomputed) {
        return new Difference("kind", DecisionWords.kind(recorded), recomputed);
    }
}
