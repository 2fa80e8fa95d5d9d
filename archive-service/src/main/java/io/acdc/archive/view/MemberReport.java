package io.acdc.archive.view;

import io.acdc.events.ModelMerged;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A current member.
 *
 * @param position in the archive order, from 0
 * @param fitness mean score over the comparable tasks at the last selection, 0..1
 * @param selectionScore novelty score or credit at the last selection
 * @param passes comparable tasks it passed at the last selection
 * @param admittedAt the decision that admitted it
 * @param model how it came about; empty when that was never announced
 */
public record MemberReport(
        String modelId,
        int position,
        double fitness,
        double selectionScore,
        int passes,
        OptionalLong admittedAt,
        Optional<ModelMerged> model) {}
