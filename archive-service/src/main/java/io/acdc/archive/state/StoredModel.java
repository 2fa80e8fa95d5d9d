package io.acdc.archive.state;

import io.acdc.archives.mapping.ArchiveWords;
import io.acdc.events.ModelMerged;
import io.acdc.evolution.archive.ArchiveSnapshot;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.ModelStatus;
import io.acdc.evolution.archive.WorkItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A model entry with its event. */
record StoredModel(ModelEntry entry, ModelMerged announcement) {
    /** The entry of a model that is where {@code status} says; its event and its arrival are still to be set. */
    static ModelEntry.Builder entry(ModelStatus status, List<WorkItem> openItems) {
        ModelEntry.Builder entry = ModelEntry.newBuilder()
                .setAdmittedAt(-1)
                .setRequested(List.of())
                .setOpenItems(openItems.stream().map(StoredModel::openItem).toList());
        return switch (status) {
            case ModelStatus.Waiting waiting -> entry.setState(ModelState.WAITING);
            case ModelStatus.UnderEvaluation asked ->
                entry.setState(ModelState.UNDER_EVALUATION)
                        .setRequested(asked.requested().stream().sorted().toList())
                        .setAskedAt(asked.askedAt());
            case ModelStatus.Member member -> entry.setState(ModelState.MEMBER).setAdmittedAt(member.admittedAt());
            case ModelStatus.Departed departed -> entry.setState(ModelState.DEPARTED);
        };
    }

    boolean isDeparted() {
        return entry.getState() == ModelState.DEPARTED;
    }

    ArchiveSnapshot.ModelEntry kept() {
        return new ArchiveSnapshot.ModelEntry(ArchiveWords.model(announcement), status());
    }

    /** Its work items without a full answer. */
    List<WorkItem> openItems() {
        return entry.getOpenItems().stream()
                .map(item -> new WorkItem(
                        announcement.getModelId(),
                        item.getTaskIds(),
                        entry.getState() != ModelState.MEMBER,
                        item.getAttempt(),
                        item.getDeadline(),
                        evaluator(item)))
                .toList();
    }

    private ModelStatus status() {
        return switch (entry.getState()) {
            case WAITING -> new ModelStatus.Waiting();
            case UNDER_EVALUATION ->
                new ModelStatus.UnderEvaluation(Set.copyOf(entry.getRequested()), entry.getAskedAt());
            case MEMBER -> new ModelStatus.Member(entry.getAdmittedAt());
            case DEPARTED -> new ModelStatus.Departed();
        };
    }

    private static OpenItem openItem(WorkItem item) {
        OpenItem.Builder entry = OpenItem.newBuilder()
                .setTaskIds(item.taskIds())
                .setAttempt(item.attempt())
                .setDeadline(item.deadline());
        item.evaluator()
                .ifPresent(further -> entry.setEvaluatorKind(further.kind()).setEvaluatorVersion(further.version()));
        return entry.build();
    }

    private static Optional<EvaluatorId> evaluator(OpenItem item) {
        return item.getEvaluatorKind()
                .map(kind -> new EvaluatorId(kind, item.getEvaluatorVersion().orElseThrow()));
    }
}
