package io.acdc.evolution.archive;

import io.acdc.evolution.pool.NicheKeepingPruning;
import io.acdc.evolution.pool.ParentReplacement;
import io.acdc.evolution.pool.PoolRules;
import io.acdc.evolution.pool.PoolRules.ImpossibleTasks;
import io.acdc.evolution.selection.CoverageSelection;
import io.acdc.evolution.selection.SelectionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;

/** Drives an archive as the services would, and answers its questions. */
final class ArchiveDriver {
    static final Duration DEADLINE = Duration.ofSeconds(60);

    private final StoredArchive stored = new StoredArchive();
    private PopulationArchive archive = PopulationArchive.restore(ArchiveSnapshot.empty());
    private List<AvailableEvaluator> available = List.of();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<WorkItem> questions = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    static ArchiveDriver opened(int populationSize, int poolSize, int seeds) {
        return opened(settings(new CoverageSelection(populationSize, 0.5, 0.02), poolSize, seeds));
    }

    static ArchiveDriver opened(ArchiveSettings settings) {
        ArchiveDriver driver = new ArchiveDriver();
        driver.stored.open(settings);
        driver.take(driver.archive.open(settings));
        return driver;
    }

    /** The archive is lost, and made again from what was persisted of it. */
    ArchiveDriver restart() {
        archive = PopulationArchive.restore(stored.snapshot());
        return this;
    }

    /** From now on these further evaluators are up, and no others; the archive hears of it with the next tick. */
    ArchiveDriver present(AvailableEvaluator... evaluators) {
        available = List.of(evaluators);
        return this;
    }

    /** A population with one seed, a gate, and room for ten tasks. */
    static ArchiveDriver replacing(ParentReplacement parentReplacement, int poolSize) {
        return opened(settings(
                new CoverageSelection(3, 0.5, 0.02), poolSize, 10, 1, parentReplacement, OptionalDouble.of(0.5)));
    }

    static ArchiveSettings settings(SelectionRule selection, int poolSize, int seeds) {
        return settings(selection, poolSize, poolSize, seeds, ParentReplacement.NEVER, OptionalDouble.empty());
    }

    private static ArchiveSettings settings(
            SelectionRule selection,
            int poolSize,
            int poolLimit,
            int seeds,
            ParentReplacement parentReplacement,
            OptionalDouble gateRejectShare) {
        return new ArchiveSettings(
                1,
                7,
                seeds,
                selection,
                new PoolRules(
                        ImpossibleTasks.RETIRE_UNLESS_ALL, parentReplacement, new NicheKeepingPruning(poolLimit, 0.7)),
                poolSize,
                3,
                DEADLINE,
                2,
                gateRejectShare);
    }

    ArchiveDriver propose(String... tasks) {
        for (String task : tasks) {
            take(new ProposedTask(task, 1, 0, decisions.size(), Optional.empty(), 100));
        }
        return this;
    }

    /** Proposes a task that is meant to take its parent's place. */
    ArchiveDriver proposeChild(String parent, String task) {
        take(new ProposedTask(task, 1, 0, decisions.size(), Optional.of(parent), 100));
        return this;
    }

    private void take(ProposedTask task) {
        stored.propose(task);
        take(archive.propose(task));
    }

    ArchiveDriver withdraw(String task) {
        take(archive.withdraw(task));
        return this;
    }

    ArchiveDriver inspect(String model, String task, boolean passed) {
        take(archive.inspect(Optional.empty(), model, task, passed ? Answer.PASSED : Answer.FAILED));
        return this;
    }

    ArchiveDriver seed(String... models) {
        for (String model : models) {
            take(new AnnouncedModel(model, true));
        }
        return this;
    }

    ArchiveDriver candidate(String... models) {
        for (String model : models) {
            take(new AnnouncedModel(model, false));
        }
        return this;
    }

    private void take(AnnouncedModel model) {
        stored.announce(model);
        take(archive.announce(model, now));
    }

    ArchiveDriver answer(String model, String task, Answer answer) {
        take(archive.complete(Optional.empty(), model, task, answer));
        return this;
    }

    /** A further evaluator's score of a model's answers to some tasks. */
    ArchiveDriver score(EvaluatorId by, String model, Answer answer, String... tasks) {
        for (String task : tasks) {
            take(archive.complete(Optional.of(by), model, task, answer));
        }
        return this;
    }

    /** A further gate's findings about a model's answers to some tasks. */
    ArchiveDriver find(EvaluatorId by, String model, Answer finding, String... tasks) {
        for (String task : tasks) {
            take(archive.inspect(Optional.of(by), model, task, finding));
        }
        return this;
    }

    ArchiveDriver tick() {
        take(archive.attend(available, now));
        take(archive.tick(now));
        return this;
    }

    ArchiveDriver pass(Duration time) {
        now = now.plus(time);
        return tick();
    }

    /** Answers everything that is asked, also what is asked in answer to the answers. */
    ArchiveDriver answerAll(BiPredicate<String, String> passes) {
        tick();
        while (!questions.isEmpty()) {
            WorkItem item = questions.removeFirst();
            for (String task : item.taskIds()) {
                Answer answer = passes.test(item.modelId(), task) ? Answer.PASSED : Answer.FAILED;
                take(archive.complete(item.evaluator(), item.modelId(), task, answer));
            }
            tick();
        }
        return this;
    }

    /** The ids of the tasks that count now. */
    List<String> activeTasks() {
        return archive.standings().stream()
                .map(standing -> standing.task().id())
                .toList();
    }

    PopulationArchive archive() {
        return archive;
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    <T extends Decision> List<T> decisions(Class<T> kind) {
        return decisions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<WorkItem> takeQuestions() {
        List<WorkItem> taken = List.copyOf(questions);
        questions.clear();
        return taken;
    }

    Instant now() {
        return now;
    }

    private void take(Changes changes) {
        stored.save(archive, changes);
        changes.decisions().forEach(decided -> decisions.add(decided.decision()));
        questions.addAll(changes.workItems());
    }
}
