package io.acdc.evalservice.answering;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps models loaded, those asked for last, as long as their weights together fit into a budget. The one asked for last
 * is kept however large it is. For one thread.
 *
 * <p>A kept model is given again only for the weights it was really loaded with, so weights replaced on storage are
 * loaded again.
 */
public final class LoadedModels {
    private record Loaded(AnsweringModel model, long bytes) {}

    private final ModelSource source;
    private final long budget;
    private final InstantSource clock;
    /** The one asked for longest ago first. */
    private final Map<Path, Loaded> kept = new LinkedHashMap<>();

    /** @param budget most bytes of weights that all models together may have; 0 to keep the last one only */
    public LoadedModels(ModelSource source, long budget, InstantSource clock) {
        this.source = source;
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * The model in that directory, loaded now unless one with the announced weights is kept.
     *
     * @param weightBytes size of the announced weights
     */
    public ReadyModel model(Path checkpoint, String announcedFingerprint, long weightBytes) {
        Optional<Loaded> before = Optional.ofNullable(kept.remove(checkpoint));
        Optional<Loaded> usable =
                before.filter(loaded -> loaded.model().weightFingerprint().equals(announcedFingerprint));
        if (usable.isPresent()) {
            kept.put(checkpoint, usable.get());
            return new ReadyModel(usable.get().model(), Duration.ZERO);
        }
        before.ifPresent(stale -> stale.model().close());
        makeRoom(weightBytes);
        return load(checkpoint, announcedFingerprint, weightBytes);
    }

    private ReadyModel load(Path checkpoint, String announcedFingerprint, long weightBytes) {
        Instant begun = clock.instant();
        AnsweringModel model = source.load(checkpoint, announcedFingerprint);
        kept.put(checkpoint, new Loaded(model, weightBytes));
        return new ReadyModel(model, Duration.between(begun, clock.instant()));
    }

    /** Before another is loaded, so that they never have to fit into memory together with it. */
    private void makeRoom(long weightBytes) {
        long total = kept.values().stream().mapToLong(Loaded::bytes).sum();
        Iterator<Loaded> longestAgo = kept.values().iterator();
        while (longestAgo.hasNext() && total + weightBytes > budget) {
            Loaded forgotten = longestAgo.next();
            longestAgo.remove();
            total -= forgotten.bytes();
            forgotten.model().close();
        }
    }
}
