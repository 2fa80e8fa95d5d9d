package io.acdc.archives.replay;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import io.acdc.events.TaskOperator;
import io.acdc.events.TaskProposed;
import io.acdc.evolution.archive.WorkItem;
import io.acdc.evolution.random.CounterRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/**
 * A whole evolution with everything that can happen on a log: candidates in flight together, answers out of order, twice,
 * late, before their model, by other evaluators, failed or missing; proposals, settings that change.
 */
final class Evolution {
    private static final int SEEDS = 3;
    private static final int POOL = 12;
    private static final int IN_FLIGHT = 3;
    private static final Duration DEADLINE = Duration.ofSeconds(61);

    private final PopulationScribe scribe = new PopulationScribe();
    private final Deque<EvaluationCompleted> late = new ArrayDeque<>();
    private final Random random;
    /** Draws what becomes of tasks. */
    private final Random fates;
    /** Children of which some are too hard for everybody. */
    private final Set<String> children = new HashSet<>();

    private final String[] settings;
    private int firstTasks = POOL;
    private OptionalInt importAt = OptionalInt.empty();
    private Optional<Crowd> crowd = Optional.empty();

    private Evolution(long seed, String... assignments) {
        this.random = new Random(seed);
        this.fates = new Random(seed + 1000);
        this.settings = assignments;
    }

    /** The log of {@code candidates} candidates; everything that is drawn follows from {@code seed}. */
    static PopulationLog of(int candidates, long seed, String... assignments) {
        return new Evolution(seed, assignments).evolve(candidates);
    }

    /** The same, but the first round comes to fewer tasks than the pool shall have. */
    static PopulationLog withFewTasks(int candidates, long seed, String... assignments) {
        Evolution evolution = new Evolution(seed, assignments);
        evolution.firstTasks = POOL - 3;
        return evolution.evolve(candidates);
    }

    /** The same, but half way a further seed is given. */
    static PopulationLog withLateSeed(int candidates, long seed, String... assignments) {
        Evolution evolution = new Evolution(seed, assignments);
        evolution.importAt = OptionalInt.of(candidates / 2 / IN_FLIGHT * IN_FLIGHT);
        return evolution.evolve(candidates);
    }

    /** The same, but further evaluators come and go. */
    static PopulationLog withFurtherEvaluators(int candidates, long seed, String... assignments) {
        Evolution evolution = new Evolution(seed, assignments);
        evolution.crowd = Optional.of(new Crowd(seed));
        return evolution.evolve(candidates);
    }

    private Population population(int seeds) {
        String[] assignments = new String[settings.length + 3];
        System.arraycopy(settings, 0, assignments, 3, settings.length);
        assignments[0] = "selection.populationSize=6";
        assignments[1] = "tasks.poolSize=" + POOL;
        assignments[2] = "evaluation.deadlineSeconds=60";
        return LogEvents.population(seeds, assignments);
    }

    /** The settings come first; the announcement follows while other candidates are in flight. */
    private void importSeed() {
        scribe.open(Population.newBuilder(population(SEEDS + 1))
                .setSettingsVersion(2)
                .build());
        scribe.announce(LogEvents.candidate(1000));
        scribe.announce(LogEvents.seed(SEEDS));
    }

    private PopulationLog evolve(int candidates) {
        scribe.open(population(SEEDS));
        for (int position = 0; position < firstTasks; position++) {
            scribe.propose(LogEvents.task(0, position));
        }
        if (firstTasks < POOL) {
            endFirstRound();
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            scribe.announce(LogEvents.seed(seed));
        }
        answerEverything();
        for (int number = 0; number < candidates; number += IN_FLIGHT) {
            if (importAt.equals(OptionalInt.of(number))) {
                importSeed();
            }
            breed(number);
        }
        return scribe.log();
    }

    /** Models may be there before, and tasks may be active before, or not. */
    private void endFirstRound() {
        Random order = new Random(random.nextLong());
        if (order.nextBoolean()) {
            scribe.withdraw(LogEvents.withdrawal(LogEvents.task(0, 2).getTaskId()));
        }
        if (order.nextBoolean()) {
            scribe.tick();
        }
        if (order.nextBoolean()) {
            scribe.announce(LogEvents.seed(0));
        }
        scribe.finishRound(LogEvents.round(0, firstTasks));
        scribe.finishRound(LogEvents.round(0, 1));
        if (order.nextBoolean()) {
            scribe.propose(LogEvents.task(0, POOL));
        }
    }

    /** Whoever comes looks at what the members have answered so far. */
    private void changeCrowd(Crowd evaluators) {
        boolean came = evaluators.change();
        scribe.present(evaluators.up());
        if (came) {
            scribe.archive()
                    .members()
                    .forEach(member -> active().forEach(
                                    task -> evaluators.read(member, task).forEach(scribe::complete)));
        }
    }

    private void breed(int number) {
        crowd.ifPresent(this::changeCrowd);
        for (int more = number; more < number + IN_FLIGHT; more++) {
            ModelMerged candidate = LogEvents.candidate(more);
            if (random.nextInt(4) == 0) {
                // An evaluator was quicker than the announcement.
                scribe.complete(LogEvents.scored(
                        candidate.getModelId(), LogEvents.task(0, 1).getTaskId(), 1));
                scribe.complete(LogEvents.scored(
                        candidate.getModelId(), LogEvents.task(0, 2).getTaskId(), 0.2));
            }
            scribe.announce(candidate);
            if (random.nextInt(5) == 0) {
                scribe.announce(candidate);
            }
        }
        if (number % 2 == 0) {
            scribe.propose(LogEvents.task(number + 1, 1));
            scribe.propose(LogEvents.task(number + 1, 0));
            scribe.propose(LogEvents.task(0, 3));
            proposeChildren(number + 1);
        }
        if (fates.nextInt(3) == 0) {
            withdraw();
        }
        answerEverything();
    }

    /** Two children of a task in the pool, and perhaps one of the first of them. */
    private void proposeChildren(long round) {
        List<String> active = active();
        String parent = active.get(fates.nextInt(active.size()));
        TaskProposed harder = child(parent, TaskOperator.HARDER, round, 2);
        child(parent, TaskOperator.COMBINED, round, 3);
        if (fates.nextBoolean()) {
            child(harder.getTaskId(), TaskOperator.EASIER, round, 4);
        }
        child(active.getFirst(), TaskOperator.SIBLING, round, 5);
    }

    private TaskProposed child(String parent, TaskOperator operator, long round, int position) {
        TaskProposed child = LogEvents.child(parent, operator, round, position);
        children.add(child.getTaskId());
        scribe.propose(child);
        return child;
    }

    /** A task that is active, was so, has not come yet, or is none. */
    private void withdraw() {
        List<String> active = active();
        String taskId = switch (fates.nextInt(4)) {
            case 0 -> LogEvents.task(fates.nextInt(9) * 6 + 7, 0).getTaskId();
            case 1 -> LogEvents.task(fates.nextInt(4), 2).getTaskId();
            case 2 -> "no task";
            default -> active.get(fates.nextInt(active.size()));
        };
        scribe.withdraw(LogEvents.withdrawal(taskId));
        if (fates.nextBoolean()) {
            scribe.withdraw(LogEvents.withdrawal(taskId));
        }
    }

    private List<String> active() {
        return scribe.archive().standings().stream()
                .map(standing -> standing.task().id())
                .toList();
    }

    private void answerEverything() {
        scribe.tick();
        List<EvaluationCompleted> answers = answers();
        while (!answers.isEmpty()) {
            answers.forEach(this::send);
            scribe.tick();
            answers = answers();
            if (answers.isEmpty()) {
                scribe.pass(DEADLINE);
                answers = answers();
            }
        }
    }

    private void send(EvaluationCompleted answer) {
        int fate = random.nextInt(60);
        if (fate == 0) {
            late.add(answer);
            return;
        }
        if (!answer.getEvaluator().getKind().equals("answer")) {
            scribe.complete(answer);
            return;
        }
        if (new Random(answer.getEvaluationId().hashCode()).nextInt(6) == 0) {
            inspect(answer);
        }
        scribe.complete(answer);
        crowd.ifPresent(
                readers -> readers.read(answer.getModelId(), answer.getTaskId()).forEach(scribe::complete));
        if (fate == 1) {
            scribe.complete(LogEvents.scored(answer.getModelId(), answer.getTaskId(), 1 - answer.getScore()));
        } else if (fate == 2) {
            scribe.complete(
                    LogEvents.further(Crowd.BREVITY, EvaluatorRole.SKILL, answer.getModelId(), answer.getTaskId(), 1));
        } else if (fate == 3) {
            scribe.complete(LogEvents.scored(answer.getModelId(), answer.getTaskId(), Double.NaN));
        } else if (fate == 4 && !late.isEmpty()) {
            scribe.complete(late.removeFirst());
        }
    }

    /** Some models babble more often than not. */
    private void inspect(EvaluationCompleted answer) {
        boolean babbles = answer.getModelId().hashCode() % 7 == 0;
        boolean passed = new Random(answer.getEvaluationId().hashCode() + 1).nextInt(4) != 0 ^ babbles;
        scribe.complete(LogEvents.finding(answer.getModelId(), answer.getTaskId(), passed));
        if (fates.nextInt(5) == 0) {
            scribe.complete(LogEvents.finding(answer.getModelId(), answer.getTaskId(), !passed));
        }
    }

    /** All that was asked, in any order. */
    private List<EvaluationCompleted> answers() {
        List<EvaluationCompleted> answers = new ArrayList<>();
        for (WorkItem item : scribe.takeQuestions()) {
            item.taskIds().forEach(task -> answers.add(answer(item, task)));
        }
        Collections.shuffle(answers, random);
        return answers;
    }

    private EvaluationCompleted answer(WorkItem item, String task) {
        return item.evaluator()
                .map(asked -> Crowd.answer(asked, item.modelId(), task))
                .orElseGet(() -> answer(item.modelId(), task));
    }

    private EvaluationCompleted answer(String model, String task) {
        CounterRandom draws = CounterRandom.of(5, model);
        if (draws.longAt(0) % 13 == 0) {
            return LogEvents.failed(model, task);
        }
        double easy = new Random(task.hashCode()).nextDouble();
        double able = new Random(model.hashCode()).nextDouble();
        double luck = new Random((model + task).hashCode()).nextDouble();
        return LogEvents.scored(
                model, task, easy < 0.1 || (children.contains(task) && easy < 0.5) ? 0 : (easy + able + luck) / 3);
    }
}
