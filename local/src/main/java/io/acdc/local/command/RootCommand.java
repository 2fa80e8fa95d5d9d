package io.acdc.local.command;

import io.acdc.local.installation.Product;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code acdc} without a command: wrong usage. */
@Command(
        name = "acdc",
        header = "Coevolves language models and tasks, as services over Kafka.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "acdc " + Product.VERSION,
        subcommands = {
            RunCommand.class,
            EvaluatorCommand.class,
            StatusCommand.class,
            ModelsCommand.class,
            TasksCommand.class,
            TapCommand.class,
            ReplayCommand.class,
            LogCommand.class,
            AuditCommand.class,
            LineageCommand.class,
            TraceCommand.class,
            ExportCommand.class,
            BrokerCommand.class
        },
        footerHeading = "%nDone by the launcher itself:%n",
        footer = {
            "  test    all tests, as in continuous integration",
            "  train   train the seed experts again",
            "",
            "Exit status: 0 done, 1 a check failed, 2 wrong usage, 3 could not run.",
            "ACDC_BUILD=never uses the build as it is; ACDC_JAVA_OPTIONS adds JVM options."
        })
public final class RootCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
