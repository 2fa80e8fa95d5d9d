package io.acdc.inferenceserver.weights;

import io.acdc.inferenceserver.completion.Completions;
import io.acdc.inferenceserver.completion.ModelCard;
import io.acdc.inferenceserver.http.ServerConnection;
import io.acdc.inferenceserver.http.ServerTroubleException;
import io.acdc.inferenceserver.settings.ServerSettings;
import io.acdc.inferenceserver.settings.SwapMode;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The weights a server computes with: one set at a time, changed when other ones are wanted, and doubted after any
 * trouble. Thread-safe; whoever wants other weights waits until those before him have their answers.
 */
public final class ServedWeights {
    private record Held(String weightSha256, ModelCard model, CanaryReading canary) {}

    private final ServerSettings settings;
    private final ServerConnection connection;
    private final Canary canary;
    private final WeightChange change;
    private final FixedWeights fixed;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Held> held = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();

    public ServedWeights(ServerSettings settings, ServerConnection connection, Completions completions) {
        this.settings = settings;
        this.connection = connection;
        this.canary = new Canary(completions);
        KnownCanaries known = new KnownCanaries();
        WeightCheck check = new WeightCheck(settings.url(), known);
        FirstWeights first = new FirstWeights(settings);
        Swap swap = new Swap(connection, settings.swap(), settings.limits().swapTime());
        this.change = new WeightChange(swap, canary, known, check, first);
        this.fixed = new FixedWeights(settings.url(), canary, known, check, first);
    }

    /**
     * Has the server compute with these weights.
     *
     * @return what they make of the canary's prompt
     * @throws ServerTroubleException if it does not
     */
    public CanaryReading load(ServedCheckpoint wanted) {
        return guarded(() -> hold(wanted).canary());
    }

    /**
     * Does work while the server computes with these weights, and makes sure of them after: a server that was restarted
     * meanwhile has those it started with.
     *
     * @throws ServerTroubleException if the server did not compute with them all the time
     */
    public <T> T during(ServedCheckpoint wanted, Function<ModelCard, T> work) {
        return guarded(() -> {
            Held now = hold(wanted);
            T result = work.apply(now.model());
            if (!canary.read(now.model(), wanted.canaryPrompt()).matches(now.canary())) {
                throw new ServerTroubleException(
                        "%s had other weights after answering than before: it was restarted, or somebody else changes them"
                                .formatted(settings.url()));
            }
            return result;
        });
    }

    /** In one line what was wrong the last time, if something was. */
    public Optional<String> trouble() {
        return trouble;
    }

    private <T> T guarded(Supplier<T> work) {
        lock.lock();
        try {
            T result = work.get();
            trouble = Optional.empty();
            return result;
        } catch (ServerTroubleException e) {
            held = Optional.empty();
            trouble = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private Held hold(ServedCheckpoint wanted) {
        return held.filter(now -> now.weightSha256().equals(wanted.weightSha256()))
                .orElseGet(() -> changeTo(wanted));
    }

    private Held changeTo(ServedCheckpoint wanted) {
        ModelCard model = held.map(Held::model).orElseGet(() -> ModelCard.of(connection, settings));
        CanaryReading reading = settings.swap() == SwapMode.NONE
                ? fixed.use(model, wanted)
                : change.to(model, wanted, held.map(Held::canary));
        Held now = new Held(wanted.weightSha256(), model, reading);
        held = Optional.of(now);
        return now;
    }
}
