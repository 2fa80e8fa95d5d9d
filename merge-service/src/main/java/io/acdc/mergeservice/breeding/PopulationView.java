package io.acdc.mergeservice.breeding;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.ArchiveModel;
import io.acdc.events.GivenModel;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.Population;
import io.acdc.events.PopulationState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the log tells about one population, and the next step that follows. Every event may come twice. */
final class PopulationView {
    private static final int PARENTS = 2;

    private final GivenModels given = new GivenModels();
    private final Candidates candidates = new Candidates();
    private final SortedMap<String, ModelMerged> members = new TreeMap<>();
    private Optional<Population> settings = Optional.empty();
    private Pause pause = Pause.NONE;

    void changed(Population population) {
        settings = Optional.of(population);
    }

    void removed() {
        settings = Optional.empty();
    }

    void merged(ModelMerged model) {
        if (model.getRole() == ModelRole.CANDIDATE) {
            candidates.announced(model);
        } else {
            given.announced(model);
        }
    }

    void decided(ArchiveDecision decision) {
        switch (decision.getKind()) {
            case CANDIDATE_ADMITTED -> decision.getModelId().ifPresent(candidates::admitted);
            case CANDIDATE_REJECTED -> decision.getModelId().ifPresent(candidates::rejected);
            case POPULATION_OPENED, SETTINGS_CHANGED, TASK_ACTIVATED, TASK_RETIRED, SCORE_GIVEN_UP -> {}
        }
    }

    void joined(ArchiveModel member) {
        members.put(member.getModelId(), member.getModel());
    }

    void left(String modelId) {
        members.remove(modelId);
    }

    void failed(Instant now) {
        pause = pause.longer(now);
    }

    void succeeded() {
        pause = Pause.NONE;
    }

    void spent(long number) {
        candidates.used(number);
    }

    int inFlight() {
        return candidates.inFlight();
    }

    /** When a population that rests after a failure goes on; empty if it does not rest. */
    Optional<Instant> restsUntil(Instant now) {
        return pause.over(now) ? Optional.empty() : Optional.of(pause.until());
    }

    Optional<Step> announcement(Instant now) {
        return awake(now)
                .filter(population -> population.getState() == PopulationState.RUNNING)
                .filter(population -> !missing(population).isEmpty())
                .map(population -> new Step.AnnounceGiven(population, missing(population)));
    }

    Optional<Step> discard() {
        return settings.flatMap(population ->
                candidates.pollRejected().map(modelId -> new Step.Discard(population.getName(), modelId)));
    }

    /** How many candidates may be bred now; 0 while something needed for it is not there. */
    long credits(Instant now) {
        return awake(now)
                .filter(population -> missing(population).isEmpty())
                .filter(population -> given.base().isPresent() && members.size() >= PARENTS)
                .map(population -> Credits.of(population, candidates.announcedCount(), candidates.inFlight()))
                .orElse(0L);
    }

    Optional<Step> breeding() {
        return settings.flatMap(population -> given.base().map(base -> new Step.Breed(order(population, base))));
    }

    private BreedingOrder order(Population population, ModelMerged base) {
        return new BreedingOrder(
                population, candidates.nextNumber(), base, given.seeds(), List.copyOf(members.values()), knownIds());
    }

    private Set<String> knownIds() {
        Set<String> ids = new HashSet<>(candidates.ids());
        given.seeds().forEach(seed -> ids.add(seed.getModelId()));
        return Set.copyOf(ids);
    }

    private Optional<Population> awake(Instant now) {
        return settings.filter(population -> pause.over(now));
    }

    private List<GivenModel> missing(Population population) {
        return given.missing(population.getGivenModels());
    }
}
