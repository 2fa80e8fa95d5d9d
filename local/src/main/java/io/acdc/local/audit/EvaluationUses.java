package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.facts.EvaluationRules;
import io.acdc.archives.fold.ArchiveFold;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.FactsRead;
import io.acdc.events.Population;
import java.util.Optional;

/** The decisions that rest on an evaluation, see {@link Bearing}; each only if it had read the evaluation. */
final class EvaluationUses implements History.Visitor {
    private final SeenEvaluation seen;
    private final String modelId;
    private final String taskId;
    private final TaskLife task;
    private final ModelLife model;
    private final ArrayNode uses = JsonNodeFactory.instance.arrayNode();
    private Optional<Population> settings = Optional.empty();
    private Optional<String> givenUp = Optional.empty();
    private boolean active;

    EvaluationUses(SeenEvaluation seen) {
        this.seen = seen;
        this.modelId = seen.evaluation().getModelId();
        this.taskId = seen.evaluation().getTaskId();
        this.task = new TaskLife(taskId);
        this.model = new ModelLife(modelId);
    }

    @Override
    public void visit(ArchiveDecision decision, ArchiveFold before) {
        boolean hadRead = hadRead(decision);
        if (hadRead && bearing().on(decision, before, active)) {
            uses.add(row(decision));
        }
        task.visit(decision);
        model.visit(decision, before);
        boolean aboutTask = decision.getTaskId().filter(taskId::equals).isPresent();
        if (aboutTask && decision.getKind() == DecisionKind.TASK_ACTIVATED) {
            active = true;
        } else if (aboutTask && decision.getKind() == DecisionKind.TASK_RETIRED) {
            active = false;
        }
        if (!hadRead) {
            noteBefore(decision, aboutTask);
        }
    }

    /** Decisions in order. */
    ArrayNode uses() {
        return uses;
    }

    TaskLife task() {
        return task;
    }

    ModelLife model() {
        return model;
    }

    /** The settings that were in force when the evaluation was read. */
    Optional<Population> settings() {
        return settings;
    }

    /** Whether the archive had given the score up before it was read. */
    Optional<String> givenUp() {
        return givenUp.filter(_ -> isOwn());
    }

    /** Whether it is by one of the population's own kinds. */
    boolean isOwn() {
        String kind = seen.evaluation().getEvaluator().getKind();
        return kind.equals(EvaluationRules.GATE_KIND)
                || settings.map(Population::getSettings)
                        .map(each -> each.getEvaluation().getEvaluatorKind())
                        .filter(own -> !own.equals(kind))
                        .isEmpty();
    }

    private Bearing bearing() {
        return new Bearing(seen.evaluation(), isOwn());
    }

    private void noteBefore(ArchiveDecision decision, boolean aboutTask) {
        decision.getOpened().ifPresent(opened -> settings = Optional.of(opened));
        if (aboutTask
                && decision.getKind() == DecisionKind.SCORE_GIVEN_UP
                && decision.getModelId().filter(modelId::equals).isPresent()) {
            givenUp = Optional.of(
                    "decision %d had given the score up before it was read".formatted(decision.getSequence()));
        }
    }

    /** Logs of release 1 do not say; there everything decided later than the answer was given counts as read. */
    private boolean hadRead(ArchiveDecision decision) {
        return decision.getFactsRead()
                .map(FactsRead::getEvaluationsCompleted)
                .map(read -> read > seen.index())
                .orElseGet(
                        () -> decision.getDecidedAt().isAfter(seen.evaluation().getCompletedAt()));
    }

    private ObjectNode row(ArchiveDecision decision) {
        return DecisionRow.of(decision)
                .put("as", decision.getModelId().filter(modelId::equals).isPresent() ? "candidate" : "member");
    }
}
