package io.acdc.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code acdc log} without what to do with it: wrong usage. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "export|import",
        subcommands = {LogExportCommand.class, LogImportCommand.class},
        description = "Copies the log to files and back: Avro container files, one a topic, and a manifest.")
final class LogCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say export or import");
    }
}
