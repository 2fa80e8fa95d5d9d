package io.acdc.local.command;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.failure.ExitCode;
import io.acdc.schemas.registry.RegistryException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line as one parser with this project's manners: one line for every failure, and its exit code. */
public final class CommandLines {
    private CommandLines() {}

    /** The whole command tree. */
    public static CommandLine standard() {
        return mannered(new CommandLine(new RootCommand()));
    }

    private static CommandLine mannered(CommandLine commandLine) {
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(CommandLines::wrongUsage)
                .setExecutionExceptionHandler(CommandLines::failed);
    }

    private static int wrongUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        say(command.getErr(), "%s (see %s --help)".formatted(firstLine(failure), qualifiedName(command)));
        return ExitCode.WRONG_USAGE.number();
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof AcdcFailure expected) {
            say(command.getErr(), expected.line());
            return expected.exitCode().number();
        }
        if (failure instanceof RegistryException noAnswer) {
            say(command.getErr(), noAnswer.line() + ": start the registry, or correct --registry");
            return ExitCode.COULD_NOT_RUN.number();
        }
        say(command.getErr(), "unexpected failure, please report it: " + failure);
        failure.printStackTrace(command.getErr());
        return ExitCode.COULD_NOT_RUN.number();
    }

    private static void say(PrintWriter err, String line) {
        err.println("acdc: " + line);
        err.flush();
    }

    private static String qualifiedName(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong usage");
    }
}
