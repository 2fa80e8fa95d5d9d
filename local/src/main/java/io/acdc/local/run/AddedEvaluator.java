package io.acdc.local.run;

import io.acdc.events.EvaluatorRegistration;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.inspect.ClientConfiguration;
import io.acdc.local.installation.Installation;
import io.acdc.local.process.ChildProcess;
import io.acdc.local.process.ChildSpec;
import io.acdc.local.process.RestartPolicy;
import io.acdc.local.process.Supervisor;
import io.acdc.local.view.EvaluatorsView;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * An evaluator added to a system that runs: started, and started again when it dies, until this process is asked to end.
 *
 * @param console takes the lines for people
 */
public record AddedEvaluator(Installation installation, EvaluatorRequest request, Consumer<String> console) {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int READING_SECONDS = 30;
    /** What a service needs for ending, besides the grace of its item. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /**
     * Runs until stopped.
     *
     * @throws AcdcFailure in one line when the broker does not answer, the name is taken, or it died too often
     */
    public void run() throws InterruptedException {
        EvaluatorsView evaluators = new EvaluatorsView();
        try (EventFollower _ = follow(evaluators)) {
            requireNewName(evaluators);
            Supervisor supervisor =
                    new Supervisor(RestartPolicy.standard(), request.grace().plus(FAREWELL));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(supervisor), "stop-evaluator"));
            ChildProcess child = supervisor.start(spec());
            announce(supervisor, evaluators, child.spec());
            child.awaitEnd();
            supervisor.requireHealthy();
        }
    }

    private EventFollower follow(EvaluatorsView evaluators) throws InterruptedException {
        EventFollower follower = EventFollower.follow(
                ClientConfiguration.of(request.bootstrap()),
                EventHandlers.none().on(Topics.EVALUATORS, evaluators::apply),
                _ -> {});
        try {
            follower.caughtUp().get(READING_SECONDS, TimeUnit.SECONDS);
            return follower;
        } catch (TimeoutException | ExecutionException silent) {
            throw AcdcFailure.couldNotRun(
                    "no evaluators' topic could be read at %s: give the --bootstrap HOST:PORT of a system that runs"
                            .formatted(request.bootstrap()));
        }
    }

    private void requireNewName(EvaluatorsView evaluators) {
        if (registered(evaluators, Instant.EPOCH).isPresent()) {
            throw AcdcFailure.couldNotRun("an evaluator %s takes work already: give another name with --instance"
                    .formatted(request.instance()));
        }
    }

    private ChildSpec spec() {
        return new Services(
                        installation,
                        request.data(),
                        request.bootstrap(),
                        request.registry(),
                        request.scientist(),
                        Optional.empty())
                .addedEvaluator(request.instance(), request.heap().orElse(Services.EVALUATOR_HEAP), request.options());
    }

    private void announce(Supervisor supervisor, EvaluatorsView evaluators, ChildSpec child)
            throws InterruptedException {
        Instant begun = Instant.now();
        Optional<EvaluatorRegistration> up = registered(evaluators, begun);
        while (up.isEmpty() && !supervisor.closing()) {
            supervisor.requireHealthy();
            Thread.sleep(LOOK);
            up = registered(evaluators, begun);
        }
        up.ifPresent(registration -> console.accept("evaluator %s takes work (%s on %s); Ctrl-C ends it; its log: %s"
                .formatted(request.instance(), registration.getBackend(), registration.getDevice(), child.log())));
    }

    private Optional<EvaluatorRegistration> registered(EvaluatorsView evaluators, Instant since) {
        return evaluators.up(Instant.now()).stream()
                .filter(up -> up.getEvaluator().getInstance().equals(request.instance()))
                .filter(up -> up.getWrittenAt().isAfter(since))
                .findFirst();
    }

    private void leave(Supervisor supervisor) {
        supervisor.close();
        console.accept("evaluator %s has left".formatted(request.instance()));
    }
}
