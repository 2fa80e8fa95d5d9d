package io.acdc.local.view;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import io.acdc.events.TaskRejected;
import io.acdc.evolution.skill.SkillVector;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One population as its events tell it. Events of other populations are ignored; repeated ones change nothing. May be
 * fed and asked by different threads.
 */
public final class PopulationView {
    private static final double PASS_MARK = 0.5;

    private final String name;
    private Optional<Population> population = Optional.empty();
    private final Map<String, ModelMerged> models = new LinkedHashMap<>();
    private final Set<String> proposed = new HashSet<>();
    private final ArchiveHistory archive = new ArchiveHistory();
    /** By kind of evaluator: which is the population's own may be read later. */
    private final Map<String, AnswerSheet> sheets = new HashMap<>();

    private final TurnoverCount turnover = new TurnoverCount();

    public PopulationView(String name) {
        this.name = name;
    }

    public synchronized void apply(Population event) {
        if (name.equals(event.getName())) {
            population = Optional.of(event);
        }
    }

    public synchronized void apply(ModelMerged event) {
        if (name.equals(event.getPopulation())) {
            models.putIfAbsent(event.getModelId(), event);
        }
    }

    public synchronized void apply(TaskProposed event) {
        if (name.equals(event.getPopulation())) {
            proposed.add(event.getTaskId());
        }
    }

    public synchronized void apply(ArchiveDecision event) {
        if (name.equals(event.getPopulation()) && archive.apply(event)) {
            turnover.add(event);
        }
    }

    public synchronized void apply(TaskRejected event) {
        if (name.equals(event.getPopulation())) {
            turnover.add(event);
        }
    }

    /** Only what the population's own kind of evaluator says is asked about later; a gate tells nothing about skills. */
    public synchronized void apply(EvaluationCompleted event) {
        if (name.equals(event.getPopulation()) && event.getEvaluator().getRole() == EvaluatorRole.SKILL) {
            sheet(event.getEvaluator().getKind())
                    .record(
                            event.getModelId(),
                            event.getTaskId(),
                            event.getScore() >= PASS_MARK,
                            event.getCompletedAt());
        }
    }

    /** The population's record, once it was read. */
    public synchronized Optional<Population> population() {
        return population;
    }

    /** What is shown while it evolves. */
    public synchronized Progress progress() {
        List<String> active = archive.now().activeTasks();
        return new Progress(
                archive.now().candidatesDecided(),
                population
                        .flatMap(Population::getCandidateLimit)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty),
                count(ModelRole.CANDIDATE) - archive.now().candidatesDecided(),
                archive.now().members().size(),
                answers().evaluations(),
                proposed.size(),
                active.size(),
                turnover.now(),
                PoolComparison.of(answers(), seeds(), archive.now().members(), active),
                bestFitness(active));
    }

    /** Ids of the current members, in archive order. */
    public synchronized List<String> members() {
        return archive.now().members();
    }

    /** Ids of the seeds, in the order they were announced. */
    public synchronized List<String> seeds() {
        return withRole(ModelRole.SEED).map(ModelMerged::getModelId).toList();
    }

    /** All models, in the order they were announced. */
    public synchronized List<ModelMerged> models() {
        return List.copyOf(models.values());
    }

    /** A model as announced. */
    public synchronized Optional<ModelMerged> model(String modelId) {
        return Optional.ofNullable(models.get(modelId));
    }

    /** The current members' skill vectors over the active tasks that all of them have answered, in archive order. */
    public synchronized List<SkillVector> memberSkills() {
        List<String> tasks =
                answers().answeredByAll(archive.now().members(), archive.now().activeTasks());
        return archive.now().members().stream()
                .map(member -> answers().skills(member, tasks))
                .toList();
    }

    /** The model archive after every decision over a model, seeds included. */
    public synchronized List<ArchiveMoment> moments() {
        return archive.moments();
    }

    /** Answers given until then. */
    public synchronized long evaluationsUntil(Instant moment) {
        return answers().evaluationsUntil(moment);
    }

    public synchronized long admitted() {
        return archive.now().admitted();
    }

    public synchronized long rejected() {
        return archive.now().rejected();
    }

    /** Decisions of all kinds. */
    public synchronized long decisions() {
        return archive.now().nextSequence();
    }

    /** What the population's own kind of evaluator said. */
    private AnswerSheet answers() {
        return population
                .map(event -> sheet(event.getSettings().getEvaluation().getEvaluatorKind()))
                .orElseGet(AnswerSheet::new);
    }

    private AnswerSheet sheet(String evaluatorKind) {
        return sheets.computeIfAbsent(evaluatorKind, _ -> new AnswerSheet());
    }

    private double bestFitness(List<String> active) {
        return archive.now().members().stream()
                .mapToDouble(member -> (double) answers().skills(member, active).count() / Math.max(1, active.size()))
                .max()
                .orElse(0);
    }

    private long count(ModelRole role) {
        return withRole(role).count();
    }

    private Stream<ModelMerged> withRole(ModelRole role) {
        return models.values().stream().filter(model -> model.getRole() == role);
    }
}
