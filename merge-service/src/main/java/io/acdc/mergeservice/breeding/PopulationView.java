package io.acdc.mergeservice.breeding;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.ArchiveModel;
import io.acdc.events.CandidateFailed;
import io.acdc.events.CandidateOrdered;
import io.acdc.events.GivenModel;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.Population;
import io.acdc.events.PopulationState;
import io.acdc.events.StoredCheckpoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the log tells about one population, and the next step that follows. Every event may come twice. */
final class PopulationView {
    private static final int PARENTS = 2;

    private final GivenModels given = new GivenModels();
    private final Candidates candidates = new Candidates();
    private final Families families = new Families();
    private final SortedMap<String, ArchiveModel> members = new TreeMap<>();
    private Optional<Population> settings = Optional.empty();
    private Optional<String> trouble = Optional.empty();
    private Pause pause = Pause.NONE;
    private Optional<String> unusable = Optional.empty();
    private Pause givenPause = Pause.NONE;

    void changed(Population population) {
        settings = Optional.of(population);
    }

    void removed() {
        settings = Optional.empty();
    }

    void merged(ModelMerged model) {
        if (model.getRole() == ModelRole.CANDIDATE) {
            candidates.announced(model);
            families.born(model);
            succeeded();
        } else {
            given.announced(model);
        }
    }

    void planned(CandidateOrdered order) {
        candidates.planned(order);
        families.planned(order);
    }

    void ordered(CandidateOrdered order) {
        candidates.ordered(order);
    }

    void failed(CandidateFailed candidate) {
        candidates.failed(candidate);
        failed(
                "candidate %d could not be made by %s: %s"
                        .formatted(candidate.getCandidateNumber(), candidate.getFailedBy(), candidate.getWhy()),
                candidate.getFailedAt());
    }

    void decided(ArchiveDecision decision) {
        switch (decision.getKind()) {
            case CANDIDATE_ADMITTED, CANDIDATE_REJECTED -> decision.getModelId().ifPresent(candidates::decided);
            case POPULATION_OPENED, SETTINGS_CHANGED, TASK_ACTIVATED, TASK_RETIRED, SCORE_GIVEN_UP -> {}
        }
    }

    void joined(ArchiveModel member) {
        members.put(member.getModelId(), member);
    }

    void left(String modelId) {
        members.remove(modelId);
    }

    /** The population rests for a while. */
    void failed(String line, Instant now) {
        trouble = Optional.of(line);
        pause = pause.longer(now);
    }

    /** A given model cannot be used now. If the base and others are there, breeding goes on without it. */
    void givenFailed(String line, Instant now) {
        unusable = Optional.of(line);
        givenPause = givenPause.longer(now);
    }

    void givenAnnounced() {
        unusable = Optional.empty();
        givenPause = Pause.NONE;
    }

    void succeeded() {
        trouble = Optional.empty();
        pause = Pause.NONE;
    }

    /** Nothing will come of the number. */
    void spent(long number) {
        candidates.unplanned(number);
        candidates.used(number);
    }

    /** What keeps the population from being bred, in one line. */
    Optional<String> trouble() {
        return settings.flatMap(population -> unusable.or(() -> trouble));
    }

    int inFlight() {
        return candidates.inFlight();
    }

    Standing standing(CandidateOrdered order) {
        return candidates.standing(order);
    }

    /** Where the weights of the base, a seed or a member are. */
    Optional<StoredCheckpoint> checkpoint(String modelId) {
        return Stream.concat(given.all().stream(), members.values().stream().map(ArchiveModel::getModel))
                .filter(model -> model.getModelId().equals(modelId))
                .flatMap(model -> model.getCheckpoint().stream())
                .findFirst();
    }

    /** When a population that rests after a failure goes on; empty if it does not rest. */
    Optional<Instant> restsUntil(Instant now) {
        return Stream.of(pause, givenPause)
                .filter(rest -> !rest.over(now))
                .map(Pause::until)
                .min(Comparator.naturalOrder());
    }

    Optional<Step> announcement(Instant now) {
        return settings.filter(population -> givenPause.over(now))
                .filter(population -> population.getState() == PopulationState.RUNNING)
                .filter(population -> !missing(population).isEmpty())
                .map(population -> new Step.AnnounceGiven(population, missing(population)));
    }

    /** How many candidates may be ordered now; 0 while something needed for it is not there. */
    long credits(Instant now, Evaluators evaluators) {
        return awake(now)
                .filter(population -> given.base().isPresent() && members.size() >= PARENTS)
                .map(population -> Credits.of(population, candidates, evaluators.up(population, now)))
                .orElse(0L);
    }

    Optional<Step> order() {
        return settings.flatMap(population -> given.base().map(base -> new Step.Order(basis(population, base))));
    }

    private RecipeBasis basis(Population population, ModelMerged base) {
        return new RecipeBasis(
                population,
                candidates.nextNumber(),
                base,
                given.seeds(),
                List.copyOf(members.values()),
                families.kinship(population.getSettings().getMerge().getParentBias(), living()),
                known());
    }

    private Predicate<String> known() {
        Set<String> ids = new HashSet<>();
        given.all().forEach(model -> ids.add(model.getModelId()));
        candidates.idsInFlight().forEach(ids::add);
        return id -> ids.contains(id) || candidates.isAnnounced(id);
    }

    /** Candidates in flight too: when they join, their parents may have left. */
    private Set<String> living() {
        Set<String> ids = new HashSet<>(members.keySet());
        given.seeds().forEach(seed -> ids.add(seed.getModelId()));
        candidates.idsInFlight().forEach(ids::add);
        return ids;
    }

    private Optional<Population> awake(Instant now) {
        return settings.filter(population -> pause.over(now));
    }

    private List<GivenModel> missing(Population population) {
        return given.missing(population.getGivenModels());
    }
}
