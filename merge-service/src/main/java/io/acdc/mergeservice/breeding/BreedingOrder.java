package io.acdc.mergeservice.breeding;

import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import java.util.List;
import java.util.Set;

/**
 * Everything a candidate is made from.
 *
 * @param settings the population
 * @param number the candidate's number, which names its random draws
 * @param base what task vectors are taken against
 * @param seeds all seeds, sorted by id
 * @param members current members, sorted by id; at least two
 * @param knownIds ids of all models announced so far
 */
public record BreedingOrder(
        Population settings,
        long number,
        ModelMerged base,
        List<ModelMerged> seeds,
        List<ModelMerged> members,
        Set<String> knownIds) {}
