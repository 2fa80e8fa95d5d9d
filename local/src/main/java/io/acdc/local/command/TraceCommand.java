package io.acdc.local.command;

import io.acdc.local.audit.Subject;
import io.acdc.local.failure.ExitCode;
import io.acdc.local.inspect.BrokerAccess;
import io.acdc.local.trace.TraceReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code acdc trace}. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Shows what happened to a model when, from its order to the decision, from the log.")
final class TraceCommand implements Callable<Integer> {
    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final ReportPrinter printer = new ReportPrinter();

    @Parameters(paramLabel = "ID", description = "A model (m-…); the beginning of an id will do.")
    private String id = "";

    @Option(names = "--population", paramLabel = "NAME", description = "Only what belongs to this population.")
    private Optional<String> population = Optional.empty();

    @Option(
            names = "--otlp",
            description = "Prints the trace as OTLP/JSON, as OpenTelemetry collectors take it at /v1/traces.")
    private boolean otlp;

    @Override
    public Integer call() {
        Subject subject = Subject.parse(id);
        try (BrokerAccess broker = source.open()) {
            TraceReport trace = TraceReport.read(broker.clientConfiguration(), subject, population);
            if (otlp) {
                System.out.println(trace.otlp());
            } else {
                printer.print(trace.report(), System.out);
            }
        }
        return ExitCode.DONE.number();
    }
}
