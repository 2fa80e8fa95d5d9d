package io.acdc.archives.replay.rebuild;

import io.acdc.archives.fold.ArchiveFold;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ContenderAssessment;
import io.acdc.events.DecisionKind;
import io.acdc.events.SelectionBasis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fold of a population's decisions, with scores and the decisions members and tasks came with. One thread only. */
public final class RebuiltArchive {
    private final ArchiveFold fold = new ArchiveFold();
    private final Map<String, Long> admittedAt = new HashMap<>();
    private final Map<String, Long> activatedAt = new HashMap<>();
    private Map<String, ContenderAssessment> assessments = Map.of();

    /**
     * Applies the next decision; one seen before has no effect.
     *
     * @throws io.acdc.archives.fold.SequenceGapException if decisions before it are missing
     */
    public void apply(ArchiveDecision decision) {
        if (!fold.apply(decision)) {
            return;
        }
        decision.getTaskId()
                .filter(_ -> decision.getKind() == DecisionKind.TASK_ACTIVATED)
                .ifPresent(taskId -> activatedAt.put(taskId, decision.getSequence()));
        decision.getModelId()
                .filter(_ -> decision.getKind() == DecisionKind.CANDIDATE_ADMITTED)
                .ifPresent(modelId -> admittedAt.put(modelId, decision.getSequence()));
        decision.getSelection().ifPresent(this::assess);
        admittedAt.keySet().retainAll(fold.members());
    }

    private void assess(SelectionBasis basis) {
        Map<String, ContenderAssessment> next = new HashMap<>();
        basis.getContenders().forEach(contender -> next.put(contender.getModelId(), contender));
        assessments = next;
    }

    /** Running numbers, and the population as last opened or changed. */
    public ArchiveFold fold() {
        return fold;
    }

    /** Members in archive order. */
    public List<RebuiltMember> members() {
        return fold.members().stream().map(this::member).toList();
    }

    /** Active tasks in the order of their activation. */
    public List<RebuiltTask> tasks() {
        return fold.activeTasks().stream()
                .map(taskId -> new RebuiltTask(taskId, activatedAt.getOrDefault(taskId, -1L)))
                .toList();
    }

    private RebuiltMember member(String modelId) {
        Optional<ContenderAssessment> assessment = Optional.ofNullable(assessments.get(modelId));
        return new RebuiltMember(
                modelId,
                assessment.map(ContenderAssessment::getFitness).orElse(0.0),
                assessment.map(ContenderAssessment::getSelectionScore).orElse(0.0),
                admittedAt.getOrDefault(modelId, -1L));
    }
}
