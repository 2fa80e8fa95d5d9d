package io.acdc.local.command;

import io.acdc.local.failure.ExitCode;
import io.acdc.local.inspect.BrokerAccess;
import io.acdc.local.inspect.CurrentState;
import io.acdc.local.inspect.StatusReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code acdc status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows what is going on: populations and evaluators.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final ReportPrinter printer = new ReportPrinter();

    @Override
    public Integer call() throws InterruptedException {
        try (BrokerAccess broker = source.open()) {
            CurrentState state = CurrentState.read(broker.clientConfiguration());
            printer.print(StatusReport.of(state, broker.bootstrap(), source.archiveAddresses()), System.out);
        }
        return ExitCode.DONE.number();
    }
}
