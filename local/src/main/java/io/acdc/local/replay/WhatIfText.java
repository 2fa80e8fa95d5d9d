package io.acdc.local.replay;

import io.acdc.archives.replay.whatif.Moment;
import io.acdc.archives.replay.whatif.OtherDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A what-if in words. */
final class WhatIfText {
    private WhatIfText() {}

    static List<String> lines(WhatIfReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("population %s with %s"
                .formatted(
                        report.population(),
                        String.join(", ", report.selection().assignments())));
        report.withoutEffect()
                .forEach(name -> lines.add(
                        "%s has no effect under this selection rule; selection.rule changes it".formatted(name)));
        lines.add(String.format(
                Locale.ROOT,
                "%,d of %,d decisions over candidates differ",
                report.whatIf().differing(),
                report.whatIf().moments().size()));
        report.whatIf().first().forEach(decision -> lines.add(line(decision)));
        addMembers(report, lines);
        addCoverage(report, lines);
        lines.add(bias(report));
        return lines;
    }

    private static String line(OtherDecision decision) {
        return "  decision %d, %s: %s; now %s"
                .formatted(
                        decision.sequence(),
                        decision.modelId(),
                        verdict(decision.admitted(), decision.evicted()),
                        verdict(decision.otherAdmitted(), decision.otherEvicted()));
    }

    private static String verdict(boolean admitted, List<String> evicted) {
        String verdict = admitted ? "admitted" : "rejected";
        return evicted.isEmpty() ? verdict : "%s for %s".formatted(verdict, String.join(", ", evicted));
    }

    private static void addMembers(WhatIfReport report, List<String> lines) {
        lines.add("members: %d recorded, %d now, %d of them the same"
                .formatted(
                        report.recorded().size(),
                        report.whatIf().members().size(),
                        report.shared().size()));
        report.onlyRecorded().forEach(id -> lines.add("  only recorded: " + id));
        report.onlyOther().forEach(id -> lines.add("  only now: " + id));
    }

    private static void addCoverage(WhatIfReport report, List<String> lines) {
        lines.add("candidates  active tasks  covered, recorded  covered, now");
        for (Moment moment : report.overTime()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%10d  %12d  %16.1f%%  %11.1f%%",
                    moment.candidatesDecided(),
                    moment.activeTasks(),
                    100 * moment.recordedCoverage(),
                    100 * moment.otherCoverage()));
        }
    }

    /** Said every time: the numbers do not speak for themselves. */
    private static String bias(WhatIfReport report) {
        return String.format(
                Locale.ROOT,
                "compared on %.1f tasks on average, %d at least%s; models that really left were asked nothing afterwards,"
                        + " so what they know of later tasks is missing here",
                report.meanComparableTasks(),
                report.leastComparableTasks(),
                report.undecidable() == 0
                        ? ""
                        : " (%d candidates could not be compared and were not taken)".formatted(report.undecidable()));
    }
}
