package io.acdc.mergeservice.making;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.checkpoints.checkpoint.CheckpointSource;
import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.checkpoints.checkpoint.UnknownModelException;
import io.acdc.events.StoredCheckpoint;
import io.acdc.mergeservice.breeding.BreedingOrder;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Base, seeds and members, where their announcements say they are. */
record KnownCheckpoints(BreedingOrder order) implements CheckpointSource {
    @Override
    public Checkpoint open(ModelId id) {
        return Stream.of(Stream.of(order.base()), order.seeds().stream(), order.members().stream())
                .flatMap(models -> models)
                .filter(model -> model.getModelId().equals(id.value()))
                .flatMap(model -> model.getCheckpoint().stream())
                .findFirst()
                .map(StoredCheckpoint::getLocation)
                .map(location -> Checkpoint.open(Path.of(location)))
                .orElseThrow(() -> new UnknownModelException(
                        id, "population " + order.settings().getName()));
    }
}
