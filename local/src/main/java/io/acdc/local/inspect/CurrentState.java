package io.acdc.local.inspect;

import io.acdc.events.ActiveTask;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ArchiveModel;
import io.acdc.events.Population;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.view.EvaluatorsView;
import io.acdc.local.view.PopulationsView;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.log.ImportedPopulations;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The compacted topics as they are now, and the last decision of every population. */
public final class CurrentState {
    private static final int PATIENCE_SECONDS = 60;

    private final PopulationsView populations = new PopulationsView();
    private final EvaluatorsView evaluators = new EvaluatorsView();
    private final Map<String, ArchiveModel> models = new TreeMap<>();
    private final Map<String, ActiveTask> tasks = new TreeMap<>();
    private final Map<String, ArchiveDecision> lastDecisions = new HashMap<>();

    private final CountingEvaluators counting = new CountingEvaluators();
    private final Map<String, Map<EvaluatorId, Long>> scores = new HashMap<>();
    private final Set<String> imported = new TreeSet<>();

    private CurrentState() {}

    /**
     * Reads everything that is there.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @throws AcdcFailure when the broker has no such topics or cannot be read
     */
    public static CurrentState read(Map<String, Object> clientConfiguration) throws InterruptedException {
        CurrentState state = new CurrentState();
        Object bootstrap = clientConfiguration.get("bootstrap.servers");
        try (EventFollower events = EventFollower.follow(clientConfiguration, state.handlers(), _ -> {})) {
            events.caughtUp().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            state.imported.addAll(ImportedPopulations.read(clientConfiguration).keySet());
            state.readScores(clientConfiguration);
            return state;
        } catch (ExecutionException failure) {
            throw AcdcFailure.couldNotRun(
                    "the topics on %s could not be read: %s".formatted(bootstrap, failure.getCause()));
        } catch (TimeoutException slow) {
            throw AcdcFailure.couldNotRun("the topics on %s could not be read within %d s: has anything run there?"
                    .formatted(bootstrap, PATIENCE_SECONDS));
        }
    }

    private EventHandlers handlers() {
        return EventHandlers.none()
                .on(Topics.POPULATIONS, populations::apply, _ -> {})
                .on(Topics.EVALUATORS, evaluators::apply, _ -> {})
                .on(
                        Topics.ARCHIVE_MODELS,
                        model -> models.put(Topics.ARCHIVE_MODELS.key().apply(model), model),
                        models::remove)
                .on(
                        Topics.ARCHIVE_TASKS,
                        task -> tasks.put(Topics.ARCHIVE_TASKS.key().apply(task), task),
                        tasks::remove)
                .on(Topics.ARCHIVE_DECISIONS, this::decided);
    }

    private void decided(ArchiveDecision decision) {
        lastDecisions.put(decision.getPopulation(), decision);
        counting.apply(decision);
    }

    /** Only where somebody waits for them: evaluations are many. */
    private void readScores(Map<String, Object> clientConfiguration) {
        for (Population population : populations()) {
            List<EvaluatorId> collecting = furtherEvaluators(population).collecting();
            if (!collecting.isEmpty()) {
                String name = population.getName();
                CollectedScores collected = new CollectedScores(
                        models(name).stream().map(ArchiveModel::getModelId).toList(),
                        tasks(name).stream().map(ActiveTask::getTaskId).toList(),
                        collecting);
                collected.read(clientConfiguration, name);
                scores.put(name, collected.counts());
            }
        }
    }

    /** All populations by name. */
    public List<Population> populations() {
        return populations.all();
    }

    /**
     * The population of that name, or the only one where no name is given.
     *
     * @throws AcdcFailure listing what there is
     */
    public Population population(Optional<String> name) {
        List<Population> matching = populations().stream()
                .filter(population -> name.isEmpty() || name.get().equals(population.getName()))
                .toList();
        if (matching.size() == 1) {
            return matching.getFirst();
        }
        throw AcdcFailure.couldNotRun("%s; there are: %s"
                .formatted(
                        name.map(given -> "no population " + given)
                                .orElse(populations().isEmpty() ? "no population yet" : "name one with --population"),
                        String.join(
                                ", ",
                                populations().stream().map(Population::getName).toList())));
    }

    /** Current members in archive order. */
    public List<ArchiveModel> models(String population) {
        return models.values().stream()
                .filter(model -> model.getPopulation().equals(population))
                .sorted(Comparator.comparingInt(ArchiveModel::getPosition))
                .toList();
    }

    /** Active tasks in order of activation. */
    public List<ActiveTask> tasks(String population) {
        return tasks.values().stream()
                .filter(task -> task.getPopulation().equals(population))
                .sorted(Comparator.comparingLong(ActiveTask::getActivatedAt))
                .toList();
    }

    /** The latest decision of a population. */
    public Optional<ArchiveDecision> lastDecision(String population) {
        return Optional.ofNullable(lastDecisions.get(population));
    }

    /** Whether a population came from an export. */
    public boolean isImported(String population) {
        return imported.contains(population);
    }

    /** Who evaluates besides the population's own kind. */
    FurtherEvaluators furtherEvaluators(Population population) {
        String name = population.getName();
        return new FurtherEvaluators(
                population,
                evaluators.up(Instant.now()),
                counting.of(name),
                (long) models(name).size() * tasks(name).size(),
                scores.getOrDefault(name, Map.of()));
    }

    /** Who takes work. */
    public EvaluatorsView evaluators() {
        return evaluators;
    }
}
