package io.acdc.mergeservice.making;

import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.events.GivenModel;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import io.acdc.mergeservice.breeding.BreedingOrder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Everything that touches weights. Failures are a {@link io.acdc.checkpoints.CheckpointException} or an
 * {@link UnusablePopulationException}, with one line for people.
 */
public final class Workshop {
    private final Stores stores;
    private final GivenModelCheck givenModelCheck;
    private final CandidateMaker candidateMaker;

    /**
     * @param root where made checkpoints are kept
     * @param producer who makes them
     */
    public Workshop(Path root, String producer, InstantSource clock) {
        this.stores = new Stores(root);
        this.givenModelCheck = new GivenModelCheck(producer, clock);
        this.candidateMaker = new CandidateMaker(stores, producer, clock);
    }

    /** Announcements of given models, the base first; all of them can be used, or it fails. */
    public List<ModelMerged> checkGiven(Population population, List<GivenModel> missing) {
        return givenModelCheck.check(population, missing);
    }

    /** Makes a candidate and writes its checkpoint; the same order gives the same bytes. */
    public ModelMerged breed(BreedingOrder order) {
        return candidateMaker.make(order);
    }

    /** Deletes a made checkpoint, if it is there. */
    public void discard(String population, String modelId) {
        stores.of(population).delete(new ModelId(modelId));
    }
}
