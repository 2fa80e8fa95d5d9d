package io.acdc.checkpoints.checkpoint;

import java.util.Optional;

/**
 * What {@code config.json} may ask for beyond the dimensions of a decoder; who computes with it has to honour or refuse
 * it.
 *
 * @param attentionBias whether the attention's projections have biases ({@code attention_bias})
 * @param feedForwardBias whether the feed-forward layer's have ({@code mlp_bias})
 * @param slidingWindow whether some layer looks at the last positions only ({@code use_sliding_window},
 *     {@code layer_types})
 * @param partialRotaryFactor share of each head that is rotated; 1 for all of it
 * @param quantization how weights were made smaller, such as {@code gptq}, if they were
 */
public record DecoderOptions(
        boolean attentionBias,
        boolean feedForwardBias,
        boolean slidingWindow,
        double partialRotaryFactor,
        Optional<String> quantization) {

    /** Nothing beyond the dimensions. */
    public static final DecoderOptions PLAIN = new DecoderOptions(false, false, false, 1, Optional.empty());
}
