package io.acdc.checkpoints.checkpoint;

import io.acdc.checkpoints.CheckpointStorageException;
import io.acdc.checkpoints.safetensors.TensorView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what keeps the weights of two checkpoints from being combined element by element. */
record Compatibility(Checkpoint base, Checkpoint expert) {
    Optional<String> firstDifference() {
        return architectureDifference().or(this::tensorDifference).or(this::vocabularyDifference);
    }

    /** Shapes leave open what only the configuration says: how heads divide a projection, rotary base, epsilon. */
    private Optional<String> architectureDifference() {
        ModelConfig mine = expert.config();
        ModelConfig theirs = base.config();
        return differs("architecture", mine.architecture(), theirs.architecture())
                .or(() -> differs("hidden_size", mine.hiddenSize(), theirs.hiddenSize()))
                .or(() -> differs("num_hidden_layers", mine.layers(), theirs.layers()))
                .or(() -> differs("num_attention_heads", mine.heads(), theirs.heads()))
                .or(() -> differs("num_key_value_heads", mine.kvHeads(), theirs.kvHeads()))
                .or(() -> differs("intermediate_size", mine.intermediateSize(), theirs.intermediateSize()))
                .or(() -> differs("vocab_size", mine.vocabSize(), theirs.vocabSize()))
                .or(() -> differs("rope_theta", mine.ropeTheta(), theirs.ropeTheta()))
                .or(() -> differs("rms_norm_eps", mine.rmsNormEps(), theirs.rmsNormEps()));
    }

    private static Optional<String> differs(String field, Object mine, Object theirs) {
        return mine.equals(theirs) ? Optional.empty() : Optional.of(field + " is " + mine + ", not " + theirs);
    }

    private Optional<String> tensorDifference() {
        SortedSet<String> names = new TreeSet<>(base.tensors().keySet());
        names.addAll(expert.tensors().keySet());
        return names.stream().flatMap(name -> tensorDifference(name).stream()).findFirst();
    }

    private Optional<String> tensorDifference(String name) {
        String mine = described(expert, name);
        String theirs = described(base, name);
        return mine.equals(theirs)
                ? Optional.empty()
                : Optional.of("tensor " + name + " is " + mine + ", not " + theirs);
    }

    private static String described(Checkpoint checkpoint, String name) {
        return checkpoint
                .tensor(name)
                .map(TensorView::spec)
                .map(spec -> spec.type() + " " + spec.shape())
                .orElse("absent");
    }

    private Optional<String> vocabularyDifference() {
        Path mine = expert.directory().resolve(Checkpoint.TOKENIZER);
        Path theirs = base.directory().resolve(Checkpoint.TOKENIZER);
        return identical(mine, theirs)
                ? Optional.empty()
                : Vocabulary.read(mine).differenceFrom(Vocabulary.read(theirs));
    }

    private static boolean identical(Path mine, Path theirs) {
        try {
            return Files.mismatch(mine, theirs) < 0;
        } catch (IOException e) {
            throw CheckpointStorageException.reading(mine, e);
        }
    }
}
