package io.acdc.local.command;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.failure.ExitCode;
import io.acdc.local.inspect.BrokerAccess;
import io.acdc.local.replay.LogVerification;
import io.acdc.local.replay.ReplayScope;
import io.acdc.local.replay.VerificationReport;
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
        description = "Recomputes from the log what was decided, or what would have been.")
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
    }

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private Purpose purpose;

    @Option(names = "--population", paramLabel = "NAME", description = "Which population (default: all).")
    private Optional<String> population = Optional.empty();

    @Option(names = "--to", paramLabel = "N", description = "Stops after decision N (default: the last one).")
    private Optional<Long> lastSequence = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        if (!purpose.verify) {
            throw AcdcFailure.wrongUsage("--verify=false leaves nothing to do");
        }
        try (BrokerAccess broker = source.open()) {
            VerificationReport report = LogVerification.verify(broker.clientConfiguration(), scope());
            requireVerifiable(report);
            printer.print(report.report(), System.out);
            return (report.mismatches() == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED).number();
        }
    }

    private ReplayScope scope() {
        if (lastSequence.filter(sequence -> sequence < 0).isPresent()) {
            throw AcdcFailure.wrongUsage("--to is %d; decisions are counted from 0".formatted(lastSequence.get()));
        }
        return new ReplayScope(population, lastSequence.orElse(Long.MAX_VALUE));
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
