package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Weights;
import java.util.List;
import java.util.stream.IntStream;

/** All weights of a decoder, packed once when the model is loaded. With tied embeddings, output and embedding are one. */
record RowsWeights(RowMatrix embedding, List<Block> blocks, Norm finalNorm, RowMatrix output) {

    /** @param memory where they go */
    static RowsWeights load(DecoderShape shape, Weights weights, WeightMemory memory) {
        RowMatrix embedding = vocabularyMatrix("model.embed_tokens.weight", shape, weights, memory);
        List<Block> blocks = IntStream.range(0, shape.layers())
                .mapToObj(layer -> Block.load(layer, shape, weights, memory))
                .toList();
        Norm finalNorm = Norm.load("model.norm.weight", shape.hiddenSize(), shape, weights);
        RowMatrix output =
                shape.tiedEmbeddings() ? embedding : vocabularyMatrix("lm_head.weight", shape, weights, memory);
        return new RowsWeights(embedding, blocks, finalNorm, output);
    }

    private static RowMatrix vocabularyMatrix(String name, DecoderShape shape, Weights weights, WeightMemory memory) {
        int hidden = shape.hiddenSize();
        return RowMatrix.stack(hidden, List.of(weights.require(name, shape.vocabularySize(), hidden)), memory);
    }
}
