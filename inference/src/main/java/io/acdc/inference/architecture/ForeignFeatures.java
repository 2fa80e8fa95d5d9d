package io.acdc.inference.architecture;

import io.acdc.checkpoints.checkpoint.ModelConfig;
import io.acdc.inference.decoder.InvalidModelException;
import java.util.Set;

/** What a configuration of a supported architecture can ask for that would make every answer wrong if it were ignored. */
final class ForeignFeatures {
    /** Two names of one function. */
    private static final Set<String> SILU = Set.of("silu", "swish");

    private ForeignFeatures() {}

    /** @throws InvalidModelException naming the first */
    static void requireNone(ModelConfig config) {
        config.options().quantization().ifPresent(method -> {
            throw new InvalidModelException("config.json: weights quantised by " + method
                    + " (quantization_config) are not supported; use the checkpoint they were made from");
        });
        if (!SILU.contains(config.activation())) {
            throw new InvalidModelException(
                    "config.json: hidden_act " + config.activation() + " is not supported; use a checkpoint with silu");
        }
        if (config.options().slidingWindow()) {
            throw new InvalidModelException("config.json: sliding-window attention (use_sliding_window or layer_types)"
                    + " is not supported; use a checkpoint whose layers all attend to the whole context");
        }
        if (config.options().partialRotaryFactor() != 1) {
            throw new InvalidModelException(
                    "config.json: partial_rotary_factor " + config.options().partialRotaryFactor()
                            + " is not supported; use a checkpoint that rotates whole heads");
        }
    }
}
