package io.acdc.local.replay;

import io.acdc.archives.mapping.DecisionWords;
import io.acdc.archives.replay.state.FactEffect;
import io.acdc.archives.replay.state.FactTally;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.verify.CheckedDecision;
import io.acdc.archives.replay.verify.Difference;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluatorBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A verification in words. */
final class VerificationText {
    private VerificationText() {}

    static List<String> lines(VerificationReport report) {
        List<String> lines = new ArrayList<>();
        report.populations().forEach(population -> lines.addAll(lines(population)));
        lines.add(String.format(
                Locale.ROOT,
                "%,d mismatches; %,d evaluations in %.1f s, %,.0f a second",
                report.mismatches(),
                report.evaluations(),
                report.seconds(),
                report.evaluations() / report.seconds()));
        return lines;
    }

    private static List<String> lines(PopulationVerification population) {
        ReplayedArchive archive = population.replay().archive();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "population %s: %,d decisions recomputed, %,d mismatches",
                population.population(),
                population.verification().decisions(),
                population.mismatches()));
        lines.add(String.format(
                Locale.ROOT,
                "  %,d candidates decided; %,d members, %,d active tasks",
                archive.counters().candidatesDecided(),
                archive.models().memberIds().size(),
                archive.pool().size()));
        lines.add("  proposals: " + tally(archive.taskTally()));
        if (archive.withdrawalTally().total() > 0) {
            lines.add("  withdrawals: " + tally(archive.withdrawalTally()));
        }
        lines.add("  announcements: " + tally(archive.modelTally()));
        lines.add("  evaluations: " + tally(archive.evaluationTally()));
        lines.add(String.format(Locale.ROOT, "  dead letters: %,d", population.deadLetters()));
        population.undecidedThoughComplete().forEach(id -> lines.add("  not decided yet: " + id));
        lines.addAll(mismatches(population));
        return lines;
    }

    private static List<String> mismatches(PopulationVerification population) {
        List<String> lines = new ArrayList<>();
        population.verification().first().forEach(checked -> lines.addAll(lines(checked)));
        population.verification().unreadable().forEach(reason -> lines.add("  no decision: " + reason));
        population
                .verification()
                .overdue()
                .forEach(id -> lines.add("  not decided, though it should have been: " + id));
        population.surroundingDifferences().forEach(difference -> lines.add("  " + difference));
        return lines;
    }

    private static List<String> lines(CheckedDecision checked) {
        List<String> lines = new ArrayList<>();
        lines.add("  decision " + named(checked.recorded()));
        checked.differences().stream().map(Difference::line).forEach(line -> lines.add("    " + line));
        return lines;
    }

    private static String named(ArchiveDecision decision) {
        return "%d, %s %s"
                .formatted(
                        decision.getSequence(),
                        DecisionWords.kind(decision),
                        decision.getModelId()
                                .or(decision::getTaskId)
                                .or(() -> decision.getEvaluator().map(VerificationText::named))
                                .orElse(""))
                .strip();
    }

    private static String named(EvaluatorBasis evaluator) {
        return evaluator.getKind() + " " + evaluator.getVersion();
    }

    private static String tally(FactTally tally) {
        String effects = tally.counts().entrySet().stream()
                .map(effect -> String.format(Locale.ROOT, "%,d %s", effect.getValue(), word(effect.getKey())))
                .collect(Collectors.joining(", "));
        return effects.isEmpty() ? "none" : effects;
    }

    private static String word(FactEffect effect) {
        return switch (effect) {
            case COUNTED -> "counted";
            case HELD -> "of models never announced";
            case REPEATED -> "repeated";
            case OTHER_EVALUATOR -> "of other evaluators";
            case TASK_NOT_ACTIVE -> "of tasks not active";
            case MODEL_DEPARTED -> "of departed models";
            case NO_PART -> "of models that take no part";
            case REFUSED -> "refused";
        };
    }
}
