package io.acdc.local.trace;

import io.acdc.tracing.step.Step;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step in words, for one line. */
final class StepWords {
    private StepWords() {}

    static String of(Step step) {
        String about = Stream.of(about(step), step.failure().map(why -> "failed: " + why))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return about.isEmpty() ? step.name().word() : step.name().word() + "  " + about;
    }

    private static Optional<String> about(Step step) {
        return Optional.of(
                switch (step.name()) {
                    case ORDER -> "candidate %s by %s".formatted(said(step, "candidateNumber"), said(step, "instance"));
                    case MERGE -> "by " + said(step, "instance");
                    case ASK ->
                        "%s tasks%s, attempt %s, %s"
                                .formatted(
                                        said(step, "tasks"),
                                        asked(step),
                                        said(step, "attempt"),
                                        said(step, "requestId"));
                    case EVALUATE ->
                        "%s/%s %s, %s on %s: %s evaluations, %s failed"
                                .formatted(
                                        said(step, "evaluatorKind"),
                                        said(step, "evaluatorVersion"),
                                        said(step, "instance"),
                                        said(step, "backend"),
                                        said(step, "device"),
                                        said(step, "evaluations"),
                                        said(step, "failed"));
                    case GENERATE -> "%s tokens in, %s out".formatted(said(step, "tokensIn"), said(step, "tokensOut"));
                    case GIVE_UP, DECIDE ->
                        "#%s %s: %s".formatted(said(step, "sequence"), said(step, "kind"), said(step, "explanation"));
                    case TAKE, LOAD, SCORE, PUBLISH -> "";
                });
    }

    private static String asked(Step step) {
        return step.attributes().containsKey("acdc.evaluatorKind") ? " of " + said(step, "evaluatorKind") : "";
    }

    private static String said(Step step, String attribute) {
        return String.valueOf(step.attributes().getOrDefault("acdc." + attribute, "?"));
    }
}
