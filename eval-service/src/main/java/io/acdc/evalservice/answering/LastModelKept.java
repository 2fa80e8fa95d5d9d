package io.acdc.evalservice.answering;

import java.nio.file.Path;
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
    private Optional<Loaded> last = Optional.empty();

    public LastModelKept(ModelSource source) {
        this.source = source;
    }

    /** The model in that directory, loaded now unless the last one has the announced weights. */
    public AnsweringModel model(Path checkpoint, String announcedFingerprint) {
        return last.filter(loaded -> loaded.checkpoint().equals(checkpoint))
                .map(Loaded::model)
                .filter(model -> model.weightFingerprint().equals(announcedFingerprint))
                .orElseGet(() -> load(checkpoint));
    }

    private AnsweringModel load(Path checkpoint) {
        // Forgotten first, so that two large models never have to fit into memory together.
        last = Optional.empty();
        AnsweringModel model = source.load(checkpoint);
        last = Optional.of(new Loaded(checkpoint, model));
        return model;
    }
}
