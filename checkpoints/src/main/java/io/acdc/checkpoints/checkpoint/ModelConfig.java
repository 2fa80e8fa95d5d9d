package io.acdc.checkpoints.checkpoint;

import java.util.Optional;

/**
 * What {@code config.json} says about a decoder, with the defaults that Hugging Face applies to absent fields.
 *
 * @param architecture the model class, such as {@code Qwen2ForCausalLM}
 * @param hiddenSize width of the residual stream
 * @param layers number of decoder layers
 * @param heads number of query heads
 * @param kvHeads number of key and value heads, a divisor of {@code heads}
 * @param headDimension width of one head
 * @param intermediateSize width of the feed-forward layer
 * @param vocabSize rows of the embedding
 * @param maxPositionEmbeddings longest context, in tokens
 * @param ropeTheta base of the rotary frequencies
 * @param ropeScaling how they are stretched, if they are
 * @param rmsNormEps added to the mean square in every normalisation
 * @param activation of the feed-forward layer, such as {@code silu}
 * @param tieWordEmbeddings whether the embedding is also the output projection
 * @param options what else it asks for
 */
public record ModelConfig(
        String architecture,
        int hiddenSize,
        int layers,
        int heads,
        int kvHeads,
        int headDimension,
        int intermediateSize,
        int vocabSize,
        int maxPositionEmbeddings,
        double ropeTheta,
        Optional<RopeScaling> ropeScaling,
        double rmsNormEps,
        String activation,
        boolean tieWordEmbeddings,
        DecoderOptions options) {}
