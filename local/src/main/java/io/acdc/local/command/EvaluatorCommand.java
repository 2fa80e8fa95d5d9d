package io.acdc.local.command;

import io.acdc.local.data.RunFile;
import io.acdc.local.evaluators.EvaluatorProgram;
import io.acdc.local.evaluators.RunnableJar;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.installation.Installation;
import io.acdc.local.run.AddedEvaluator;
import io.acdc.local.run.EvaluatorRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code acdc evaluator}: one more evaluator for a system that runs. */
@Command(
        name = "evaluator",
        mixinStandardHelpOptions = true,
        description =
                "Adds an evaluator to a system that runs, until Ctrl-C: one more of the population's own kind, or, with"
                        + " --program or --example, one of another kind, as a program of its own.",
        footer = {"", "See docs/evaluators.md for how to write one."})
final class EvaluatorCommand implements Callable<Integer> {
    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "The broker (default: that of what runs in the data directory).")
    private Optional<String> bootstrap = Optional.empty();

    @ArgGroup(multiplicity = "0..1")
    private final Program program = new Program();

    @Mixin
    private final OwnEvaluatorOptions own = new OwnEvaluatorOptions();

    @Option(names = "--instance", paramLabel = "NAME", description = "Its name, unlike that of any other evaluator.")
    private Optional<String> instance = Optional.empty();

    @Option(names = "--population", paramLabel = "P", description = "Works for this population only; may be repeated.")
    private List<String> populations = new ArrayList<>();

    @Parameters(
            paramLabel = "ARGUMENT",
            arity = "0..*",
            description = "For the program: put -- before those that begin with a hyphen.")
    private List<String> arguments = new ArrayList<>();

    private static final class Program {
        @Option(
                names = "--program",
                paramLabel = "DIR|JAR",
                required = true,
                description = "A program made with the evaluator kit, or the directory in which it was built.")
        private Optional<Path> path = Optional.empty();

        @Option(
                names = "--example",
                paramLabel = "NAME",
                required = true,
                description = "One that comes with the sources: brevity or judge.")
        private Optional<String> example = Optional.empty();
    }

    @Override
    public Integer call() throws InterruptedException {
        Installation installation = Installation.current();
        if (program.path.isEmpty() && program.example.isEmpty()) {
            new AddedEvaluator(installation, ownEvaluator(), System.out::println).run();
            return 0;
        }
        return runProgram(installation);
    }

    private int runProgram(Installation installation) throws InterruptedException {
        RunnableJar jar =
                RunnableJar.at(program.path.orElseGet(() -> installation.example(program.example.orElseThrow())));
        EvaluatorProgram running = EvaluatorProgram.start(installation, jar, programArguments());
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop-evaluator"));
        return running.awaitEnd();
    }

    private EvaluatorRequest ownEvaluator() {
        if (!populations.isEmpty() || !arguments.isEmpty()) {
            throw AcdcFailure.wrongUsage("--population and arguments are for --program and --example");
        }
        String name = instance.orElseGet(() -> "eval-" + ProcessHandle.current().pid());
        return own.request(data.directory(), bootstrap.orElseGet(this::running), name);
    }

    private List<String> programArguments() {
        List<String> all = new ArrayList<>(List.of("--bootstrap", bootstrap.orElseGet(this::running)));
        instance.ifPresent(name -> all.addAll(List.of("--instance", name)));
        populations.forEach(population -> all.addAll(List.of("--population", population)));
        all.addAll(arguments);
        return List.copyOf(all);
    }

    private String running() {
        return RunFile.ofRunning(data.directory().runFile())
                .map(RunFile::bootstrap)
                .orElseThrow(() -> AcdcFailure.couldNotRun(
                        "nothing runs in %s: start it with ./acdc run --data %s, or give --bootstrap HOST:PORT"
                                .formatted(
                                        data.directory().root(),
                                        data.directory().root())));
    }
}
