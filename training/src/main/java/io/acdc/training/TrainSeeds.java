package io.acdc.training;

import io.acdc.training.model.DecoderShape;
import io.acdc.training.model.ParameterLayout;
import io.acdc.training.model.TorchEngine;
import io.acdc.training.publish.SeedsDirectory;
import io.acdc.training.stage.PlanRunner;
import io.acdc.training.stage.ProgressLog;
import io.acdc.training.stage.StageStore;
import io.acdc.training.stage.TrainedWeights;
import io.acdc.training.stage.TrainingPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code acdc train}: trains, exports and measures the seeds. Started again, it goes on with the next stage. */
@Command(
        name = "acdc train",
        mixinStandardHelpOptions = true,
        version = "acdc 0.1.0",
        description = "Trains the seed models and writes them with their benchmark and cards. Takes about half an hour "
                + "on one core; started again, it goes on with the next stage.")
public final class TrainSeeds implements Callable<Integer> {
    private static final int COULD_NOT_RUN = 3;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "seeds", description = "default: ${DEFAULT-VALUE}")
    private Path out = Path.of("seeds");

    @Option(names = "--work", paramLabel = "DIR", description = "finished stages; default: .stages in --out")
    private Optional<Path> work = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "decides weights, questions and benchmark; default: ${DEFAULT-VALUE}")
    private long seed = 1;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command with this project's manners: one line for every failure, and its exit code. */
    static CommandLine commandLine() {
        return new CommandLine(new TrainSeeds())
                .setParameterExceptionHandler((failure, _) -> {
                    say(failure.getCommandLine(), failure.getMessage() + " (see acdc train --help)");
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, _) -> {
                    say(command, reason(failure));
                    return COULD_NOT_RUN;
                });
    }

    private static void say(CommandLine command, String line) {
        command.getErr().println("acdc train: " + line);
        command.getErr().flush();
    }

    private static String reason(Exception failure) {
        return failure instanceof FileSystemException refused
                ? "cannot read or write " + refused.getFile() + " ("
                        + refused.getClass().getSimpleName() + "); choose another --out or --work"
                : String.valueOf(failure.getMessage());
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        Path stages = Files.createDirectories(work.orElse(out.resolve(".stages")));
        TorchEngine.start();
        Path logFile = stages.resolve("training.log");
        try (PrintWriter file = new PrintWriter(
                Files.newBufferedWriter(logFile, StandardOpenOption.CREATE, StandardOpenOption.APPEND), true)) {
            train(stages, new ProgressLog(line -> {
                System.out.println(line);
                file.println(line);
            }));
        }
        Files.copy(logFile, out.resolve("training.log"), StandardCopyOption.REPLACE_EXISTING);
        return 0;
    }

    private void train(Path stages, ProgressLog log) throws IOException {
        ParameterLayout layout = ParameterLayout.of(DecoderShape.TINY);
        TrainingPlan plan = TrainingPlan.standard(seed);
        Map<String, TrainedWeights> trained = new PlanRunner(layout, new StageStore(stages), log).run(plan);
        new SeedsDirectory(out, stages.resolve("average"), layout, log).write(plan, trained);
    }
}
