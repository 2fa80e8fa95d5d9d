package io.acdc.local.command;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.failure.ExitCode;
import io.acdc.local.inspect.BrokerAccess;
import io.acdc.local.tap.Moment;
import io.acdc.local.tap.RecordFilter;
import io.acdc.local.tap.StandardOutput;
import io.acdc.local.tap.Tap;
import io.acdc.local.tap.TapRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code acdc tap}. */
@Command(
        name = "tap",
        mixinStandardHelpOptions = true,
        description = "Shows what is on topics: one JSON object a line, in the order of time, from the beginning.",
        footer = {
            "",
            "A topic is called by its name, with or without 'acdc.', or by a short one: tasks (proposed), models (merged),"
                    + " evaluations (completed), requests (for evaluations), decisions, members and pool (the archives as"
                    + " they are now). See docs/auditing.md for the lines and for what the filters match."
        })
final class TapCommand implements Callable<Integer> {
    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Parameters(paramLabel = "TOPIC", arity = "0..*", description = "Which topics (default: all that hold events).")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--population", paramLabel = "NAME", description = "Only this population.")
    private Optional<String> population = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "ID",
            description =
                    "Only records about this model, its children's recipes included; the beginning of an id will do.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--task",
            paramLabel = "ID",
            description = "Only records about this task, tasks made from it included; the beginning of an id will do.")
    private Optional<String> task = Optional.empty();

    @Option(names = "--evaluator", paramLabel = "NAME", description = "Only this kind or instance of evaluator.")
    private Optional<String> evaluator = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only records of this time and later: 10m or 2h ago, or 2026-01-31T12:00:00Z.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "Stop after so many records.")
    private Optional<Long> limit = Optional.empty();

    @Option(names = "--follow", description = "Go on with what is appended, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() {
        TapRequest request = request();
        try (BrokerAccess broker = source.open()) {
            new Tap(broker.clientConfiguration(), request).run(StandardOutput.open());
        } catch (IOException failure) {
            StandardOutput.requireClosedPipe(failure);
        }
        return ExitCode.DONE.number();
    }

    private TapRequest request() {
        if (limit.orElse(1L) < 1) {
            throw AcdcFailure.wrongUsage("--limit must be at least 1 (see acdc tap --help)");
        }
        return new TapRequest(
                topics,
                new RecordFilter(population, model, task, evaluator),
                since.map(text -> Moment.parse(text, Instant.now())),
                limit.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                follow);
    }
}
