package io.acdc.local.command;

import io.acdc.archives.replay.whatif.OtherSelection;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.failure.ExitCode;
import io.acdc.local.inspect.BrokerAccess;
import io.acdc.local.replay.LogVerification;
import io.acdc.local.replay.LogWhatIf;
import io.acdc.local.replay.Rebuild;
import io.acdc.local.replay.RebuildReport;
import io.acdc.local.replay.RebuildRequest;
import io.acdc.local.replay.ReplayScope;
import io.acdc.local.replay.VerificationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code acdc replay}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Recomputes from the log what was decided, makes both archives again, or shows what another"
                + " selection would have made of the same facts.")
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final ReportPrinter printer = new ReportPrinter();

    /** One of the things that can be done. */
    static final class Purpose {
        @Option(
                names = "--verify",
                required = true,
                description =
                        "Recomputes every decision from the facts and reports those that differ; then the exit code"
                                + " is 1.")
        private boolean verify;

        @Option(
                names = "--rebuild",
                paramLabel = "OUT",
                required = true,
                description = "Makes both archives again from the log alone, as files in the new directory OUT.")
        private Optional<Path> rebuild = Optional.empty();

        @Option(
                names = "--what-if",
                paramLabel = "KEY=VALUE",
                required = true,
                description = "Replays the same facts under another selection setting, such as dns.kNeighbors=5 or"
                        + " population.size=32; can be given several times.")
        private List<String> whatIf = List.of();
    }

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private Purpose purpose;

    @Option(
            names = "--population",
            paramLabel = "NAME",
            description = "Which population (default: all with --verify, else the only one).")
    private Optional<String> population = Optional.empty();

    @Option(names = "--to", paramLabel = "N", description = "Stops after decision N (default: the last one).")
    private Optional<Long> lastSequence = Optional.empty();

    @Option(
            names = "--weights",
            description = "With --rebuild: makes the members' checkpoints as well, from recipes and seeds, and checks"
                    + " their SHA-256.")
    private boolean weights;

    @Override
    public Integer call() throws InterruptedException {
        ReplayScope scope = scope();
        OtherSelection selection = selection();
        if (weights && purpose.rebuild.isEmpty()) {
            throw AcdcFailure.wrongUsage("--weights goes with --rebuild OUT");
        }
        try (BrokerAccess broker = source.open()) {
            Map<String, Object> log = broker.clientConfiguration();
            if (purpose.rebuild.isPresent()) {
                return rebuild(log, new RebuildRequest(purpose.rebuild.get(), weights, scope));
            }
            return purpose.verify ? verify(log, scope) : whatIf(log, scope, selection);
        }
    }

    private int verify(Map<String, Object> log, ReplayScope scope) throws InterruptedException {
        VerificationReport report = LogVerification.verify(log, scope);
        requireVerifiable(report);
        printer.print(report.report(), System.out);
        return exitCode(report.mismatches());
    }

    private int rebuild(Map<String, Object> log, RebuildRequest request) {
        RebuildReport report = Rebuild.rebuild(log, request);
        printer.print(report.report(), System.out);
        return exitCode(report.mismatches());
    }

    private int whatIf(Map<String, Object> log, ReplayScope scope, OtherSelection selection)
            throws InterruptedException {
        printer.print(LogWhatIf.replay(log, scope, selection).report(), System.out);
        return ExitCode.DONE.number();
    }

    private static int exitCode(long mismatches) {
        return (mismatches == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED).number();
    }

    private ReplayScope scope() {
        if (lastSequence.filter(sequence -> sequence < 0).isPresent()) {
            throw AcdcFailure.wrongUsage("--to is %d; decisions are counted from 0".formatted(lastSequence.get()));
        }
        return new ReplayScope(population, lastSequence.orElse(Long.MAX_VALUE));
    }

    private OtherSelection selection() {
        try {
            return OtherSelection.parse(purpose.whatIf);
        } catch (IllegalArgumentException e) {
            throw AcdcFailure.wrongUsage("--what-if: " + e.getMessage());
        }
    }

    private void requireVerifiable(VerificationReport report) {
        if (report.isEmpty()) {
            throw AcdcFailure.couldNotRun(population
                    .map(name -> "no population %s on this log; acdc status lists those there are".formatted(name))
                    .orElse("no population on this log yet"));
        }
        if (!report.unverifiable().isEmpty()) {
            throw AcdcFailure.couldNotRun(
                    "population %s cannot be verified: its decisions do not say which facts they are based on, as those"
                                    .formatted(String.join(", ", report.unverifiable()))
                            + " of release 1 do not; rebuild its archives with --rebuild, or name another with"
                            + " --population");
        }
    }
}
