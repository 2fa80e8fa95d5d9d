package io.acdc.local.command;

import io.acdc.local.failure.ExitCode;
import io.acdc.local.inspect.BrokerAccess;
import io.acdc.local.logfiles.Activity;
import io.acdc.local.logfiles.ExportTarget;
import io.acdc.local.logfiles.LogExport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code acdc log export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the log to a directory: an Avro container file for every topic, and manifest.json with"
                + " checksums. A run may be on meanwhile.")
final class LogExportCommand implements Callable<Integer> {
    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final ReportPrinter printer = new ReportPrinter();

    @Parameters(paramLabel = "TO", description = "The directory to write; must be new or empty.")
    @SuppressWarnings("NullAway.Init") // required
    private Path to;

    @Option(names = "--population", paramLabel = "NAME", description = "Only this population (default: all).")
    private Optional<String> population = Optional.empty();

    @Override
    public Integer call() {
        ExportTarget target = ExportTarget.at(to);
        Activity activity = Activity.onTerminal("exported", System.err);
        try (BrokerAccess broker = source.open()) {
            printer.print(
                    new LogExport(broker.clientConfiguration(), population, activity)
                            .to(target)
                            .report(),
                    System.out);
        }
        return ExitCode.DONE.number();
    }
}
