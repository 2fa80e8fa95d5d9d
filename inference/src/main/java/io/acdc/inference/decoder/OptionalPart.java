package io.acdc.inference.decoder;

import java.util.Set;

/** A part that some decoders of the Llama family have and others lack. */
public enum OptionalPart {
    /** The projections to queries, keys and values have a bias. */
    QUERY_KEY_VALUE_BIAS,
    /** The projection from attended values back to the residual stream has a bias. */
    ATTENTION_OUTPUT_BIAS,
    /** All three projections of the feed-forward layer have a bias. */
    FEED_FORWARD_BIAS,
    /** Each query and key head is normalised (RMSNorm over the head, one gain for all heads) before it is rotated. */
    QUERY_KEY_NORM;

    /** What Qwen2 and Qwen2.5 have. */
    public static final Set<OptionalPart> OF_QWEN2 = Set.of(QUERY_KEY_VALUE_BIAS);

    /** What Qwen3 has unless its configuration asks for biases. */
    public static final Set<OptionalPart> OF_QWEN3 = Set.of(QUERY_KEY_NORM);
}
