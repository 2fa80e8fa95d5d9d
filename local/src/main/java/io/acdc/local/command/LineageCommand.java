package io.acdc.local.command;

import io.acdc.local.audit.Auditor;
import io.acdc.local.audit.Subject;
import io.acdc.local.failure.ExitCode;
import io.acdc.local.inspect.BrokerAccess;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code acdc lineage}. */
@Command(
        name = "lineage",
        mixinStandardHelpOptions = true,
        description = "Shows what a model was made from, back to the seeds.")
final class LineageCommand implements Callable<Integer> {
    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final ReportPrinter printer = new ReportPrinter();

    @Parameters(paramLabel = "ID", description = "A model (m-…); the beginning of an id will do.")
    private String id = "";

    @Option(names = "--population", paramLabel = "NAME", description = "Only what belongs to this population.")
    private Optional<String> population = Optional.empty();

    @Override
    public Integer call() {
        Subject subject = Subject.parse(id);
        try (BrokerAccess broker = source.open()) {
            printer.print(new Auditor(broker.clientConfiguration(), population).lineage(subject), System.out);
        }
        return ExitCode.DONE.number();
    }
}
