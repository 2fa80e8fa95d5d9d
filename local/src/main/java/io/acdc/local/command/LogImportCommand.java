package io.acdc.local.command;

import io.acdc.local.failure.ExitCode;
import io.acdc.local.inspect.BrokerAccess;
import io.acdc.local.logfiles.Activity;
import io.acdc.local.logfiles.LogImport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code acdc log import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes an exported log into a data directory, or into a cluster on which no archive service runs."
                + " Checks everything first; the same again changes nothing. Imported populations can be looked at and"
                + " replayed, not evolved further.")
final class LogImportCommand implements Callable<Integer> {
    @Mixin
    private final SourceOptions target = new SourceOptions();

    @Mixin
    private final ReportPrinter printer = new ReportPrinter();

    @Parameters(paramLabel = "FROM", description = "A directory that acdc log export wrote.")
    @SuppressWarnings("NullAway.Init") // required
    private Path from;

    @Override
    public Integer call() throws InterruptedException {
        LogImport wanted = LogImport.from(from, Activity.onTerminal("imported", System.err));
        try (BrokerAccess broker = target.openForImport()) {
            printer.print(wanted.into(broker.clientConfiguration()).report(), System.out);
        }
        return ExitCode.DONE.number();
    }
}
