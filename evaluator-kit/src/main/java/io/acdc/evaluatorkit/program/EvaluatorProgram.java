package io.acdc.evaluatorkit.program;

import io.acdc.evaluatorkit.EvaluatorDefinition;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The {@code main} of every evaluator. */
public final class EvaluatorProgram {
    private static final int DONE = 0;
    private static final int WRONG_USAGE = 2;
    private static final int COULD_NOT_RUN = 3;
    private static final long FIRST_SIGN_SECONDS = 5;

    private final Console console;

    EvaluatorProgram(Console console) {
        this.console = console;
    }

    /**
     * Runs the evaluator until it is told to end, then ends the process.
     *
     * @param arguments as given to the program; {@code --help} explains them
     */
    public static void run(String[] arguments, EvaluatorDefinition definition) {
        run(arguments, () -> definition);
    }

    /**
     * The same for an evaluator that cannot be had under all circumstances.
     *
     * @param definition throws an IllegalArgumentException with one line when it cannot
     */
    public static void run(String[] arguments, Supplier<EvaluatorDefinition> definition) {
        System.exit(
                new EvaluatorProgram(line -> System.err.println("evaluator: " + line)).execute(arguments, definition));
    }

    int execute(String[] arguments, Supplier<EvaluatorDefinition> definition) {
        ProgramOptions options = new ProgramOptions();
        CommandLine commandLine = new CommandLine(options);
        try {
            if (CommandLine.printHelpIfRequested(commandLine.parseArgs(arguments))) {
                return DONE;
            }
            work(options, definition(definition));
            return DONE;
        } catch (ParameterException wrong) {
            console.say("%s (see --help)".formatted(wrong.getMessage()));
            return WRONG_USAGE;
        } catch (StartException failure) {
            console.say(failure.line());
        } catch (CompletionException failure) {
            console.say("cannot go on: " + Reasons.of(failure));
        }
        return COULD_NOT_RUN;
    }

    private static EvaluatorDefinition definition(Supplier<EvaluatorDefinition> definition) {
        try {
            return definition.get();
        } catch (IllegalArgumentException cannotBe) {
            throw new StartException(Reasons.of(cannotBe));
        }
    }

    private void work(ProgramOptions options, EvaluatorDefinition definition) {
        EvaluatorSettings settings = options.settings(definition);
        Optional<HealthEndpoint> health = options.healthPort().map(HealthEndpoint::bind);
        RunningEvaluator evaluator = RunningEvaluator.start(definition, settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(evaluator), "leave"));
        health.ifPresent(endpoint -> endpoint.serve(evaluator));
        tellWhenOpen(evaluator, definition, settings);
        evaluator.ended().join();
    }

    private void tellWhenOpen(RunningEvaluator evaluator, EvaluatorDefinition definition, EvaluatorSettings settings) {
        Object address = settings.client().get("bootstrap.servers");
        CompletableFuture<Void> opened = evaluator.opened();
        var _ = opened.thenRun(() -> console.say("%s %s is up as %s on %s, for %s"
                .formatted(definition.kind(), definition.version(), settings.instance(), address, whom(settings))));
        CompletableFuture.delayedExecutor(FIRST_SIGN_SECONDS, TimeUnit.SECONDS).execute(() -> {
            if (!opened.isDone()) {
                console.say("no answer yet from %s; waiting for the broker and its topics".formatted(address));
            }
        });
    }

    private static String whom(EvaluatorSettings settings) {
        return settings.populations().isEmpty() ? "all populations" : String.join(", ", settings.populations());
    }

    private void leave(RunningEvaluator evaluator) {
        if (!evaluator.ended().isDone()) {
            evaluator.close();
            console.say("left");
        }
    }
}
