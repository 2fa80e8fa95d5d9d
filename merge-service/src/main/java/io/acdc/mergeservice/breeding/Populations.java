package io.acdc.mergeservice.breeding;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.ArchiveModel;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All populations. Events are applied by the thread that reads the log, steps are taken by the one that breeds: safe for
 * use by both.
 */
public final class Populations {
    private final InstantSource clock;
    private final Map<String, PopulationView> views = new TreeMap<>();

    public Populations(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void changed(Population population) {
        view(population.getName()).changed(population);
    }

    public synchronized void removed(String population) {
        view(population).removed();
    }

    /** A model was announced, by whomever. */
    public synchronized void merged(ModelMerged model) {
        view(model.getPopulation()).merged(model);
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

    /** The step could not be taken: its population rests for a while, and a candidate's number is spent. */
    public synchronized void failed(Step step) {
        PopulationView view = view(step.population());
        view.failed(clock.instant());
        if (step instanceof Step.Breed(BreedingOrder order)) {
            view.spent(order.number());
        }
    }

    public synchronized void succeeded(Step step) {
        view(step.population()).succeeded();
    }

    /** Undecided candidates of all populations. */
    public synchronized int inFlight() {
        return views.values().stream().mapToInt(PopulationView::inFlight).sum();
    }

    /** What to do now: given models come first, then discarding, then the population that lacks most candidates. */
    public synchronized Optional<Step> next() {
        Instant now = clock.instant();
        return first(view -> view.announcement(now))
                .or(() -> first(PopulationView::discard))
                .or(() -> mostLacking(now).flatMap(PopulationView::breeding));
    }

    /** When the next population that rests goes on. */
    public synchronized Optional<Instant> nextWaking() {
        Instant now = clock.instant();
        return views.values().stream()
                .flatMap(view -> view.restsUntil(now).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Step> first(Function<PopulationView, Optional<Step>> step) {
        return views.values().stream()
                .flatMap(view -> step.apply(view).stream())
                .findFirst();
    }

    private Optional<PopulationView> mostLacking(Instant now) {
        return views.values().stream()
                .filter(view -> view.credits(now) > 0)
                .max(Comparator.comparingLong(view -> view.credits(now)));
    }

    private PopulationView view(String population) {
        return views.computeIfAbsent(population, name -> new PopulationView());
    }
}
