package io.acdc.archives.replay;

import io.acdc.events.EvaluationCompleted;
import io.acdc.evolution.archive.AvailableEvaluator;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.EvaluatorInput;
import io.acdc.evolution.archive.EvaluatorRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** Further evaluators that come and go, of both roles and both inputs, one of them in two versions. */
final class Crowd {
    static final EvaluatorId BREVITY = new EvaluatorId("brevity", "1");

    static final List<AvailableEvaluator> ALL = List.of(
            evaluator(BREVITY, EvaluatorRole.SKILL, EvaluatorInput.TRANSCRIPT, OptionalDouble.empty()),
            evaluator(
                    new EvaluatorId("brevity", "2"), EvaluatorRole.SKILL, EvaluatorInput.MODEL, OptionalDouble.empty()),
            evaluator(
                    new EvaluatorId("judge", "1"),
                    EvaluatorRole.GATE,
                    EvaluatorInput.TRANSCRIPT,
                    OptionalDouble.of(0.6)),
            evaluator(new EvaluatorId("echo", "7"), EvaluatorRole.GATE, EvaluatorInput.MODEL, OptionalDouble.of(0.7)));

    private final Random random;
    private final List<AvailableEvaluator> up = new ArrayList<>();

    Crowd(long seed) {
        this.random = new Random(seed);
    }

    /** Who is up now. */
    List<AvailableEvaluator> up() {
        return List.copyOf(up);
    }

    /** One comes or goes, or nobody. Returns whether one came. */
    boolean change() {
        AvailableEvaluator evaluator = ALL.get(random.nextInt(ALL.size()));
        if (random.nextInt(3) == 0) {
            return false;
        }
        return !up.remove(evaluator) && up.add(evaluator);
    }

    /** What those who read transcripts say about an answer; now and then one has nothing to say. */
    List<EvaluationCompleted> read(String model, String task) {
        return up.stream()
                .filter(evaluator -> evaluator.input() == EvaluatorInput.TRANSCRIPT)
                .filter(_ -> random.nextInt(400) != 0)
                .map(evaluator -> says(evaluator, model, task))
                .toList();
    }

    /** What the evaluator that was asked says. */
    static EvaluationCompleted answer(EvaluatorId asked, String model, String task) {
        return ALL.stream()
                .filter(evaluator -> evaluator.id().equals(asked))
                .map(evaluator -> says(evaluator, model, task))
                .findFirst()
                .orElseThrow();
    }

    private static EvaluationCompleted says(AvailableEvaluator evaluator, String model, String task) {
        double able = new Random((evaluator.id() + model).hashCode()).nextDouble();
        double score = new Random((evaluator.id() + model + task).hashCode()).nextDouble() < able ? 1 : 0;
        io.acdc.events.EvaluatorRole role =
                io.acdc.events.EvaluatorRole.valueOf(evaluator.role().name());
        return LogEvents.further(evaluator.id(), role, model, task, score);
    }

    private static AvailableEvaluator evaluator(
            EvaluatorId id, EvaluatorRole role, EvaluatorInput input, OptionalDouble rejectShare) {
        return new AvailableEvaluator(id, role, input, rejectShare, List.of(id.kind() + "-0"), Instant.EPOCH);
    }
}
