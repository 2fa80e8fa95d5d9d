package io.acdc.inference.decoder;

import java.util.Set;

/**
 * The dimensions of a decoder of the Llama family (Llama, Qwen2, Qwen3): RMSNorm, rotary positions (rotate-half),
 * grouped-query attention, SwiGLU.
 *
 * @param hiddenSize width of the residual stream
 * @param layers number of blocks
 * @param heads query heads in each block
 * @param kvHeads key and value heads in each block; divides {@code heads}
 * @param headSize width of one head; even
 * @param intermediateSize width of the feed-forward layer
 * @param vocabularySize number of tokens
 * @param contextLength longest sequence in tokens
 * @param rotary how positions are told to queries and keys
 * @param normEpsilon added to the mean square before the root
 * @param tiedEmbeddings whether the output layer is the embedding table
 * @param parts what not every decoder of the family has
 */
public record DecoderShape(
        int hiddenSize,
        int layers,
        int heads,
        int kvHeads,
        int headSize,
        int intermediateSize,
        int vocabularySize,
        int contextLength,
        RotaryPositions rotary,
        double normEpsilon,
        boolean tiedEmbeddings,
        Set<OptionalPart> parts) {

    public DecoderShape {
        parts = Set.copyOf(parts);
        requirePositive("hidden_size", hiddenSize);
        requirePositive("num_hidden_layers", layers);
        requirePositive("num_attention_heads", heads);
        requirePositive("num_key_value_heads", kvHeads);
        requirePositive("head_dim", headSize);
        requirePositive("intermediate_size", intermediateSize);
        requirePositive("vocab_size", vocabularySize);
        requirePositive("max_position_embeddings", contextLength);
        if (heads % kvHeads != 0) {
            throw new InvalidModelException("config.json: num_attention_heads " + heads
                    + " is not a multiple of num_key_value_heads " + kvHeads + "; the checkpoint is not usable");
        }
        if (headSize % 2 != 0) {
            throw new InvalidModelException(
                    "config.json: head size " + headSize + " is odd; rotary positions need an even one");
        }
    }

    public boolean has(OptionalPart part) {
        return parts.contains(part);
    }

    /** Weights of all matrices that a token is multiplied with. */
    public long weightCount() {
        long attention = (long) hiddenSize * 2 * (querySize() + kvSize());
        long feedForward = 3L * hiddenSize * intermediateSize;
        return layers * (attention + feedForward) + (long) vocabularySize * hiddenSize;
    }

    /** Width of all query heads together. */
    public int querySize() {
        return heads * headSize;
    }

    /** Width of all key heads together, which is that of all value heads. */
    public int kvSize() {
        return kvHeads * headSize;
    }

    private static void requirePositive(String field, int value) {
        if (value < 1) {
            throw new InvalidModelException("config.json: " + field + " is " + value + "; it must be at least 1");
        }
    }
}
