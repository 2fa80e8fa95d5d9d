package io.acdc.evalservice.evaluation;

import io.acdc.events.EvaluationRequested;
import java.util.Optional;

/** Guards against scoring other weights than those that were announced. */
final class WeightMismatch {
    private WeightMismatch() {}

    /** One line about the difference, if there is one. */
    static Optional<String> of(EvaluationRequested item, LoadedWeights weights) {
        String announced = item.getCheckpoint().getWeightSha256();
        String loaded = weights.fingerprint();
        if (loaded.equals(announced)) {
            return Optional.empty();
        }
        return Optional.of("stale or changed weights in %s: loaded %s, announced %s; announce the model again"
                .formatted(item.getCheckpoint().getLocation(), loaded, announced));
    }
}
