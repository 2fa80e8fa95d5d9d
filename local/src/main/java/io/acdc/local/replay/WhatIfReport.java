package io.acdc.local.replay;

import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.whatif.Moment;
import io.acdc.archives.replay.whatif.OtherSelection;
import io.acdc.archives.replay.whatif.WhatIf;
import io.acdc.local.inspect.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * What another selection would have made of the same facts.
 *
 * @param population its name
 * @param selection what was changed
 * @param archive as recorded, at the end
 * @param whatIf what was found on the way
 */
public record WhatIfReport(String population, OtherSelection selection, ReplayedArchive archive, WhatIf whatIf) {
    private static final int MOMENTS_SHOWN = 10;

    /** In words and JSON. */
    public Report report() {
        return new Report(WhatIfText.lines(this), WhatIfJson.node(this));
    }

    /** Members of the recorded archive, in order. */
    List<String> recorded() {
        return archive.models().memberIds();
    }

    /** Members of both, in the recorded order. */
    List<String> shared() {
        return recorded().stream().filter(whatIf.members()::contains).toList();
    }

    /** Members of the recorded archive alone. */
    List<String> onlyRecorded() {
        return recorded().stream().filter(id -> !whatIf.members().contains(id)).toList();
    }

    /** Members of the other archive alone. */
    List<String> onlyOther() {
        return whatIf.members().stream().filter(id -> !recorded().contains(id)).toList();
    }

    /** Changed settings that the rule does not look at. */
    List<String> withoutEffect() {
        return archive.settings()
                .map(settings -> selection.withoutEffect(settings.population().getSettings()))
                .orElse(List.of());
    }

    /** Some moments, evenly over the run, the last one among them. */
    List<Moment> overTime() {
        List<Moment> moments = whatIf.moments();
        List<Moment> shown = new ArrayList<>();
        for (int index = 1; index <= Math.min(MOMENTS_SHOWN, moments.size()); index++) {
            shown.add(moments.get(index * moments.size() / Math.min(MOMENTS_SHOWN, moments.size()) - 1));
        }
        return shown;
    }

    /** Mean of the numbers of tasks that candidates were compared on. */
    double meanComparableTasks() {
        return whatIf.moments().stream()
                .mapToInt(Moment::comparableTasks)
                .average()
                .orElse(0);
    }

    /** The fewest tasks a candidate was compared on. */
    int leastComparableTasks() {
        return whatIf.moments().stream().mapToInt(Moment::comparableTasks).min().orElse(0);
    }

    /** Candidates that could not be compared on any task, and were therefore not taken. */
    long undecidable() {
        return whatIf.moments().stream()
                .filter(moment -> moment.comparableTasks() == 0)
                .count();
    }
}
