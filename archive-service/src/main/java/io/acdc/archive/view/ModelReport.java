package io.acdc.archive.view;

import io.acdc.events.ModelMerged;
import io.acdc.events.RejectionReason;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Any model of a population.
 *
 * @param admittedAt the decision that took it into the archive
 * @param evictedAt the decision with which it left
 * @param rejectedAt the decision that turned it away
 * @param rejectionReason why it was turned away
 * @param model how it came about; empty when that was never announced
 */
public record ModelReport(
        String modelId,
        ModelStatus status,
        OptionalLong admittedAt,
        OptionalLong evictedAt,
        OptionalLong rejectedAt,
        Optional<RejectionReason> rejectionReason,
        Optional<ModelMerged> model) {

    static ModelReport of(String modelId, Standing standing, Optional<ModelMerged> model) {
        OptionalLong never = OptionalLong.empty();
        return switch (standing) {
            case Standing.Open(ModelStatus status) ->
                new ModelReport(modelId, status, never, never, never, Optional.empty(), model);
            case Standing.Member(long admittedAt) ->
                new ModelReport(
                        modelId, standing.status(), OptionalLong.of(admittedAt), never, never, Optional.empty(), model);
            case Standing.Evicted(long admittedAt, long evictedAt) ->
                new ModelReport(
                        modelId,
                        standing.status(),
                        OptionalLong.of(admittedAt),
                        OptionalLong.of(evictedAt),
                        never,
                        Optional.empty(),
                        model);
            case Standing.Rejected(long rejectedAt, Optional<RejectionReason> reason) ->
                new ModelReport(modelId, standing.status(), never, never, OptionalLong.of(rejectedAt), reason, model);
        };
    }
}
