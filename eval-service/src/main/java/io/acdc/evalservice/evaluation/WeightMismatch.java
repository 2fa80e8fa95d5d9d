package io.acdc.evalservice.evaluation;

import io.acdc.evalservice.answering.AnsweringModel;
import io.acdc.events.EvaluationRequested;
import java.util.Optional;

/** Guards against scoring other weights than those that were announced. */
final class WeightMismatch {
    private WeightMismatch() {}

    /** One line about the difference, if there is one. */
    static Optional<String> of(EvaluationRequested item, AnsweringModel model) {
        String announced = item.getCheckpoint().getWeightSha256();
        String loaded = model.weightFingerprint();
        if (loaded.equals(announced)) {
            return Optional.empty();
        }
        return Optional.of("stale or changed weights in %s: loaded %s, announced %s; announce the model again"
                .formatted(item.getCheckpoint().getLocation(), loaded, announced));
    }
}
