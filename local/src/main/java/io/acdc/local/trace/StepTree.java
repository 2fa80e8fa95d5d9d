package io.acdc.local.trace;

import io.acdc.schemas.tracing.TraceContext;
import io.acdc.tracing.step.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Steps drawn for a terminal: when each began, how long it took, and below which it stands. */
final class StepTree {
    private static final Comparator<Step> BY_TIME =
            Comparator.comparing(Step::began).thenComparing(Step::name);

    private final Instant start;
    private final Map<Optional<TraceContext>, List<Step>> children;
    private final List<String> lines = new ArrayList<>();

    private StepTree(Collection<Step> steps) {
        Set<TraceContext> known = steps.stream().map(Step::context).collect(Collectors.toSet());
        this.start =
                steps.stream().map(Step::began).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        // A step whose parent the log no longer has, or not yet, stands for itself.
        this.children = steps.stream()
                .sorted(BY_TIME)
                .collect(Collectors.groupingBy(step -> step.parent().filter(known::contains)));
    }

    static List<String> lines(Collection<Step> steps) {
        StepTree tree = new StepTree(steps);
        tree.below(Optional.empty(), "", true);
        return List.copyOf(tree.lines);
    }

    private void below(Optional<TraceContext> parent, String indentation, boolean top) {
        List<Step> steps = children.getOrDefault(parent, List.of());
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            boolean last = index == steps.size() - 1;
            String branch = top ? "" : last ? "└─ " : "├─ ";
            lines.add(times(step) + indentation + branch + StepWords.of(step));
            below(Optional.of(step.context()), indentation + (top ? "" : last ? "   " : "│  "), false);
        }
    }

    private String times(Step step) {
        return String.format(
                Locale.ROOT,
                "%+10.3f s %9.3f s  ",
                seconds(Duration.between(start, step.began())),
                seconds(Duration.between(step.began(), step.ended())));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
