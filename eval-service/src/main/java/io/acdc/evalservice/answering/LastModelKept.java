package io.acdc.evalservice.answering;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps the model loaded last: the work items of one model follow each other on their partition. For one thread.
 *
 * <p>A kept model is given again only for the weights it was really loaded with, so weights replaced on storage are
 * loaded again.
 */
public final class LastModelKept {
    private record Loaded(Path checkpoint, AnsweringModel model) {}

    private final ModelSource source;
    private final InstantSource clock;
    private Optional<Loaded> last = Optional.empty();

    public LastModelKept(ModelSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The model in that directory, loaded now unless the last one has the announced weights. */
    public ReadyModel model(Path checkpoint, String announcedFingerprint) {
        return last.filter(loaded -> loaded.checkpoint().equals(checkpoint))
                .map(Loaded::model)
                .filter(model -> model.weightFingerprint().equals(announcedFingerprint))
                .map(model -> new ReadyModel(model, Duration.ZERO))
                .orElseGet(() -> load(checkpoint, announcedFingerprint));
    }

    private ReadyModel load(Path checkpoint, String announcedFingerprint) {
        forget();
        Instant begun = clock.instant();
        AnsweringModel model = source.load(checkpoint, announcedFingerprint);
        last = Optional.of(new Loaded(checkpoint, model));
        return new ReadyModel(model, Duration.between(begun, clock.instant()));
    }

    /** Before another is loaded, so that two large models never have to fit into memory together. */
    private void forget() {
        Optional<Loaded> before = last;
        last = Optional.empty();
        before.ifPresent(loaded -> loaded.model().close());
    }
}
