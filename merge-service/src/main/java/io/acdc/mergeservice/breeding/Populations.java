package io.acdc.mergeservice.breeding;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.ArchiveModel;
import io.acdc.events.CandidateFailed;
import io.acdc.events.CandidateOrdered;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import io.acdc.events.StoredCheckpoint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All populations. Events are applied by the thread that reads the log, steps are taken by the one that plans, and whoever
 * makes candidates asks how orders stand: safe for use by all of them.
 */
public final class Populations {
    private final InstantSource clock;
    private final Predicate<String> plans;
    private final Map<String, PopulationView> views = new TreeMap<>();
    private final Evaluators evaluators = new Evaluators();
    private boolean caughtUp;

    /** @param plans whether this instance is the planner of the population of that name, as far as it knows */
    public Populations(InstantSource clock, Predicate<String> plans) {
        this.clock = clock;
        this.plans = plans;
    }

    public synchronized void changed(Population population) {
        view(population.getName()).changed(population);
    }

    public synchronized void removed(String population) {
        view(population).removed();
    }

    /** Everything that was on the log at the start has been applied. */
    public synchronized void caughtUp() {
        caughtUp = true;
        notifyAll();
    }

    /** A model was announced, by whomever. */
    public synchronized void merged(ModelMerged model) {
        view(model.getPopulation()).merged(model);
    }

    /** This instance is about to put the order on the log. */
    public synchronized void planned(CandidateOrdered order) {
        view(order.getPopulation()).planned(order);
    }

    /** An order was read, in the order of the log. */
    public synchronized void ordered(CandidateOrdered order) {
        view(order.getPopulation()).ordered(order);
        notifyAll();
    }

    /** Somebody could not make a candidate. */
    public synchronized void failed(CandidateFailed candidate) {
        view(candidate.getPopulation()).failed(candidate);
    }

    public synchronized void decided(ArchiveDecision decision) {
        view(decision.getPopulation()).decided(decision);
    }

    public synchronized void joined(ArchiveModel member) {
        view(member.getPopulation()).joined(member);
    }

    /** @param key of the removed entry, {@code population/model} */
    public synchronized void left(String key) {
        int slash = key.lastIndexOf('/');
        if (slash > 0) {
            view(key.substring(0, slash)).left(key.substring(slash + 1));
        }
    }

    public synchronized void registered(EvaluatorRegistration evaluator) {
        evaluators.registered(evaluator);
    }

    public synchronized void evaluatorRemoved(String instance) {
        evaluators.removed(instance);
    }

    /**
     * The step could not be taken: its population rests for a while, and a candidate's number is spent.
     *
     * @param line why, for people
     */
    public synchronized void failed(Step step, String line) {
        PopulationView view = view(step.population());
        switch (step) {
            case Step.AnnounceGiven _ -> view.givenFailed(line, clock.instant());
            case Step.Order(RecipeBasis basis) -> {
                view.failed(line, clock.instant());
                view.spent(basis.number());
            }
        }
    }

    /**
     * There is no room for more candidates: the population rests for a while. No number is spent.
     *
     * @param line why, for people
     */
    public synchronized void lacksRoom(String population, String line) {
        view(population).failed(line, clock.instant());
    }

    public synchronized void succeeded(Step.AnnounceGiven step) {
        view(step.population()).givenAnnounced();
    }

    /** Ordered or announced and undecided candidates of all populations. */
    public synchronized int inFlight() {
        return views.values().stream().mapToInt(PopulationView::inFlight).sum();
    }

    /** Where the announcement of the base, a seed or a member says its weights are. */
    public synchronized Optional<StoredCheckpoint> checkpoint(String population, String modelId) {
        return view(population).checkpoint(modelId);
    }

    /** Whether the candidate is to be made, as soon as the view has read as far as its order. */
    public synchronized boolean awaitToMake(CandidateOrdered order) throws InterruptedException {
        PopulationView view = view(order.getPopulation());
        while (!caughtUp || view.standing(order) == Standing.NOT_READ) {
            wait();
        }
        return view.standing(order) == Standing.TO_MAKE;
    }

    /** What keeps populations from being bred, a line each, by name. */
    public synchronized Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        views.forEach((name, view) -> view.trouble().ifPresent(line -> troubles.put(name, line)));
        return troubles;
    }

    /** What to do now: given models come first, then the population that lacks most candidates. */
    public synchronized Optional<Step> next() {
        Instant now = clock.instant();
        return first(view -> view.announcement(now)).or(() -> mostLacking(now).flatMap(PopulationView::order));
    }

    /** When the next population that rests goes on. */
    public synchronized Optional<Instant> nextWaking() {
        Instant now = clock.instant();
        return plannedHere().flatMap(view -> view.restsUntil(now).stream()).min(Comparator.naturalOrder());
    }

    private Optional<Step> first(Function<PopulationView, Optional<Step>> step) {
        return plannedHere().flatMap(view -> step.apply(view).stream()).findFirst();
    }

    private Optional<PopulationView> mostLacking(Instant now) {
        return plannedHere()
                .filter(view -> view.credits(now, evaluators) > 0)
                .max(Comparator.comparingLong(view -> view.credits(now, evaluators)));
    }

    private Stream<PopulationView> plannedHere() {
        return views.entrySet().stream()
                .filter(entry -> plans.test(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    private PopulationView view(String population) {
        return views.computeIfAbsent(population, name -> new PopulationView());
    }
}
