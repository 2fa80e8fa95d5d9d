package io.acdc.inference.architecture;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.inference.decoder.InvalidModelException;
import io.acdc.inference.decoder.WeightTensor;
import io.acdc.inference.decoder.Weights;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The tensors of an open checkpoint, which stay valid until it is closed. Knows which ones nobody asked for. For one
 * thread.
 */
public final class CheckpointWeights implements Weights {
    private static final String OUTPUT_LAYER = "lm_head.weight";
    private static final String DERIVED = "rotary_emb.inv_freq";

    private final Checkpoint checkpoint;
    private final Set<String> used = new HashSet<>();

    public CheckpointWeights(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Override
    public Optional<WeightTensor> tensor(String name) {
        used.add(name);
        return checkpoint.tensor(name).map(WeightTensor::of);
    }

    /**
     * A tensor that the decoder does not know is part of a computation it does not make, such as a bias.
     *
     * @throws InvalidModelException if there is one
     */
    public void requireAllUsed() {
        checkpoint.tensors().keySet().stream()
                .filter(name -> !used.contains(name) && !mayBeIgnored(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidModelException("tensor " + name + " is no part of "
                            + checkpoint.config().architecture() + "; use a checkpoint without it");
                });
    }

    /** A copy of the embeddings they are tied to, and frequencies that follow from config.json. */
    private boolean mayBeIgnored(String name) {
        return name.endsWith(DERIVED)
                || (name.equals(OUTPUT_LAYER) && checkpoint.config().tieWordEmbeddings());
    }
}
