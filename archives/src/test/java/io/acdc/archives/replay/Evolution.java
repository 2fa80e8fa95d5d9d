package io.acdc.archives.replay;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.ModelMerged;
import io.acdc.evolution.archive.WorkItem;
import io.acdc.evolution.random.CounterRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

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
    private final String[] settings;

    private Evolution(long seed, String... assignments) {
        this.random = new Random(seed);
        this.settings = assignments;
    }

    /** The log of {@code candidates} candidates; everything that is drawn follows from {@code seed}. */
    static PopulationLog of(int candidates, long seed, String... assignments) {
        return new Evolution(seed, assignments).evolve(candidates);
    }

    private PopulationLog evolve(int candidates) {
        String[] assignments = new String[settings.length + 3];
        System.arraycopy(settings, 0, assignments, 3, settings.length);
        assignments[0] = "selection.populationSize=6";
        assignments[1] = "tasks.poolSize=" + POOL;
        assignments[2] = "evaluation.deadlineSeconds=60";
        scribe.open(LogEvents.population(SEEDS, assignments));
        for (int position = 0; position < POOL; position++) {
            scribe.propose(LogEvents.task(0, position));
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            scribe.announce(LogEvents.seed(seed));
        }
        answerEverything();
        for (int number = 0; number < candidates; number += IN_FLIGHT) {
            breed(number);
        }
        return scribe.log();
    }

    private void breed(int number) {
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
        }
        answerEverything();
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
        scribe.complete(answer);
        if (fate == 1) {
            scribe.complete(LogEvents.scored(answer.getModelId(), answer.getTaskId(), 1 - answer.getScore()));
        } else if (fate == 2) {
            scribe.complete(LogEvents.evaluation("brevity", answer.getModelId(), answer.getTaskId())
                    .build());
        } else if (fate == 3) {
            scribe.complete(LogEvents.scored(answer.getModelId(), answer.getTaskId(), Double.NaN));
        } else if (fate == 4 && !late.isEmpty()) {
            scribe.complete(late.removeFirst());
        }
    }

    /** All that was asked, in any order. */
    private List<EvaluationCompleted> answers() {
        List<EvaluationCompleted> answers = new ArrayList<>();
        for (WorkItem item : scribe.takeQuestions()) {
            item.taskIds().forEach(task -> answers.add(answer(item.modelId(), task)));
        }
        Collections.shuffle(answers, random);
        return answers;
    }

    private static EvaluationCompleted answer(String model, String task) {
        CounterRandom draws = CounterRandom.of(5, model);
        if (draws.longAt(0) % 13 == 0) {
            return LogEvents.failed(model, task);
        }
        double easy = new Random(task.hashCode()).nextDouble();
        double able = new Random(model.hashCode()).nextDouble();
        double luck = new Random((model + task).hashCode()).nextDouble();
        return LogEvents.scored(model, task, easy < 0.1 ? 0 : (easy + able + luck) / 3);
    }
}
