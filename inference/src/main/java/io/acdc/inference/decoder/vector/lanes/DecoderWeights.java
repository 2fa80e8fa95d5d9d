package io.acdc.inference.decoder.vector.lanes;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Weights;
import java.util.List;
import java.util.stream.IntStream;

/** All weights of a decoder, packed once when the model is loaded. With tied embeddings, output and embedding are one. */
record DecoderWeights(PackedMatrix embedding, List<BlockWeights> blocks, RmsNorm finalNorm, PackedMatrix output) {

    static DecoderWeights load(DecoderShape shape, Weights weights) {
        PackedMatrix embedding = vocabularyMatrix("model.embed_tokens.weight", shape, weights);
        List<BlockWeights> blocks = IntStream.range(0, shape.layers())
                .mapToObj(layer -> BlockWeights.load(layer, shape, weights))
                .toList();
        RmsNorm finalNorm = BlockWeights.norm("model.norm.weight", shape, weights);
        PackedMatrix output = shape.tiedEmbeddings() ? embedding : vocabularyMatrix("lm_head.weight", shape, weights);
        return new DecoderWeights(embedding, blocks, finalNorm, output);
    }

    private static PackedMatrix vocabularyMatrix(String name, DecoderShape shape, Weights weights) {
        return PackedMatrix.stack(shape.hiddenSize(), weights.values(name, shape.vocabularySize(), shape.hiddenSize()));
    }
}
