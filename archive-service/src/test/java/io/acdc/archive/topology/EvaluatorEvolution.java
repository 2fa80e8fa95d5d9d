package io.acdc.archive.topology;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.TaskToAnswer;
import io.acdc.evolution.archive.AvailableEvaluator;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.EvaluatorInput;
import io.acdc.evolution.archive.EvaluatorRole;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** A population that further evaluators join and leave: a skill that asks models, and a gate that reads transcripts. */
final class EvaluatorEvolution {
    static final AvailableEvaluator BREVITY =
            evaluator("brevity", EvaluatorRole.SKILL, EvaluatorInput.MODEL, OptionalDouble.empty());
    static final AvailableEvaluator JUDGE =
            evaluator("judge", EvaluatorRole.GATE, EvaluatorInput.TRANSCRIPT, OptionalDouble.of(0.5));

    private static final int SEEDS = 3;
    private static final int POOL = 12;

    private final ArchiveBench bench;
    private final Runnable disturb;
    private final List<EvaluationRequested> asked = new ArrayList<>();
    private final Set<String> present = new TreeSet<>();

    /**
     * @param disturb called after every fact
     */
    EvaluatorEvolution(ArchiveBench bench, Runnable disturb) {
        this.bench = bench;
        this.disturb = disturb;
    }

    /** From its opening to its last candidate. */
    void run(int candidates) {
        bench.send(Topics.POPULATIONS, Facts.population(5, POOL, SEEDS));
        for (int task = 0; task < POOL; task++) {
            bench.send(Topics.TASKS_PROPOSED, Facts.task("t-%03d".formatted(task), task));
            disturb.run();
        }
        bench.tick();
        for (int seed = 0; seed < SEEDS; seed++) {
            bench.send(Topics.MODELS_MERGED, Facts.seed("seed-" + seed));
            disturb.run();
        }
        answer();
        for (int candidate = 0; candidate < candidates; candidate++) {
            comeAndGo(candidate);
            bench.send(Topics.MODELS_MERGED, Facts.candidate(candidate));
            disturb.run();
            if (candidate % 4 == 3) {
                bench.send(Topics.TASKS_PROPOSED, Facts.task("t-%03d".formatted(100 + candidate), candidate));
                disturb.run();
            }
            answer();
        }
    }

    /** All work items there were. */
    List<EvaluationRequested> asked() {
        return List.copyOf(asked);
    }

    private void comeAndGo(int candidate) {
        switch (candidate) {
            case 3 -> attend(BREVITY);
            case 8, 20 -> attend(BREVITY, JUDGE);
            case 14 -> attend(JUDGE);
            default -> {}
        }
        answer();
    }

    private void attend(AvailableEvaluator... evaluators) {
        bench.attend(evaluators);
        present.clear();
        List.of(evaluators).forEach(evaluator -> present.add(evaluator.id().kind()));
        tick();
    }

    private void answer() {
        tick();
        List<EvaluationRequested> requests = bench.takeRequests();
        while (!requests.isEmpty()) {
            asked.addAll(requests);
            requests.forEach(request -> request.getTasks().forEach(task -> answer(request, task)));
            tick();
            requests = bench.takeRequests();
        }
    }

    private void answer(EvaluationRequested request, TaskToAnswer task) {
        String kind = request.getEvaluatorKind().orElse("answer");
        send(Facts.evaluation(kind, request.getModelId(), task.getTaskId(), score(kind, request, task, 0.5)));
        if (kind.equals("answer") && present.contains("judge")) {
            send(Facts.finding(
                    "judge", request.getModelId(), task.getTaskId(), score("judge", request, task, 0.6) > 0));
        }
    }

    private void send(EvaluationCompleted evaluation) {
        bench.send(Topics.EVALUATIONS_COMPLETED, evaluation);
        disturb.run();
    }

    private void tick() {
        bench.tick();
        disturb.run();
    }

    private static double score(String kind, EvaluationRequested request, TaskToAnswer task, double share) {
        return CounterRandom.of(5, kind + request.getModelId() + task.getInstruction())
                                .nextDouble()
                        < share
                ? 1.0
                : 0.0;
    }

    private static AvailableEvaluator evaluator(
            String kind, EvaluatorRole role, EvaluatorInput input, OptionalDouble rejectShare) {
        return new AvailableEvaluator(
                new EvaluatorId(kind, "1"),
                role,
                input,
                rejectShare,
                List.of(kind + "-0"),
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
