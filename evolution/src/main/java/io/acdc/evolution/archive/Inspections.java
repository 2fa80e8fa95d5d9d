package io.acdc.evolution.archive;

/** Which findings of the gate count: the first about an answer of a candidate. */
final class Inspections {
    private final Contestants contestants;
    private final GateFindings findings;

    Inspections(Contestants contestants, GateFindings findings) {
        this.contestants = contestants;
        this.findings = findings;
    }

    /** Takes in a finding; there is none where the gate came to none. */
    void take(Changes.SingleAnswer found, Changes changes) {
        if (found.answer() != Answer.UNSCORED) {
            take(found.modelId(), found.taskId(), found.answer() == Answer.PASSED, changes);
        }
    }

    private void take(String modelId, String taskId, boolean passed, Changes changes) {
        boolean announced = contestants.isKnown(modelId);
        if ((announced && !isCandidate(modelId)) || findings.has(modelId, taskId)) {
            return;
        }
        if (!announced && findings.isFull()) {
            changes.refuse("model %s is not announced, and %d findings about such models are held already"
                    .formatted(modelId, findings.held()));
        } else {
            findings.note(modelId, taskId, passed, announced);
            changes.touchFindings(modelId);
        }
    }

    /** What was found before now counts; seeds are exempt. */
    void announce(AnnouncedModel model, Changes changes) {
        findings.announce(model.id());
        if (model.seed() && findings.drop(model.id())) {
            changes.touchFindings(model.id());
        }
    }

    void restore(KeptFindings kept) {
        findings.restore(kept, contestants.isKnown(kept.modelId()));
    }

    private boolean isCandidate(String modelId) {
        return contestants.live(modelId).filter(Contestant::isGated).isPresent();
    }
}
