package io.acdc.inference.decoder.vector.lanes;

import io.acdc.inference.decoder.DecoderShape;
import java.util.Arrays;

/**
 * One batch on its way through the model: activation buffers and KV cache. Nothing is allocated after construction.
 * Confined to one thread; used for one batch after another.
 */
final class ForwardPass {
    private final DecoderShape shape;
    private final DecoderWeights weights;
    private final RotaryTable rotary;
    private final Attention attention;
    private final KvCache cache;
    private final float[] hidden;
    private final float[] normed;
    private final float[] queryKeyValue;
    private final float[] attended;
    private final float[] gateUp;
    private final float[] logits;

    /** Buffers for sequences of up to {@code positions} tokens. */
    ForwardPass(DecoderShape shape, DecoderWeights weights, int positions) {
        this.shape = shape;
        this.weights = weights;
        this.rotary = new RotaryTable(shape.rotary().frequencies(shape.headSize()), positions);
        this.attention = new Attention(shape, positions);
        this.cache = new KvCache(shape, positions);
        int paddedHidden = weights.blocks().getFirst().down().paddedRows();
        this.hidden = Lanes.buffer(paddedHidden);
        this.normed = Lanes.buffer(paddedHidden);
        this.queryKeyValue = weights.blocks().getFirst().queryKeyValue().outputBuffer();
        this.attended = Lanes.buffer(shape.querySize());
        this.gateUp = weights.blocks().getFirst().gateUp().outputBuffer();
        this.logits = Lanes.buffer(weights.output().paddedRows());
    }

    /**
     * Feeds one token to every lane, all at {@code position}, with positions before it already fed.
     *
     * @param logitsWanted whether some lane needs the next token; if not, all that only logits depend on is skipped
     */
    void feed(int[] tokens, int position, int blocks, boolean logitsWanted) {
        embed(tokens, blocks);
        int last = shape.layers() - 1;
        for (int layer = 0; layer < last; layer++) {
            project(layer, position, blocks);
            transform(layer, position, blocks);
        }
        project(last, position, blocks);
        if (logitsWanted) {
            transform(last, position, blocks);
            computeLogits(blocks);
        }
    }

    /** The logits of the last position: value of token t for lane l at {@code t * STRIDE + l}. */
    float[] logits() {
        return logits;
    }

    void moveLane(int from, int to, int positions) {
        cache.moveLane(from, to, positions);
    }

    private void embed(int[] tokens, int blocks) {
        for (int feature = 0; feature < shape.hiddenSize(); feature++) {
            for (int lane = 0; lane < blocks * Lanes.WIDTH; lane++) {
                hidden[feature * Lanes.STRIDE + lane] = weights.embedding().at(tokens[lane], feature);
            }
        }
    }

    private void project(int layer, int position, int blocks) {
        BlockWeights block = weights.blocks().get(layer);
        block.attentionNorm().apply(hidden, normed, blocks);
        block.queryKeyValue().apply(normed, queryKeyValue, blocks);
        block.headNorms().ifPresent(norms -> norms.apply(shape, queryKeyValue, blocks));
        rotary.rotate(queryKeyValue, 0, shape.heads() + shape.kvHeads(), position, blocks);
        cache.layer(layer).store(queryKeyValue, shape.querySize(), position);
    }

    private void transform(int layer, int position, int blocks) {
        BlockWeights block = weights.blocks().get(layer);
        attention.apply(queryKeyValue, cache.layer(layer), position + 1, attended, blocks);
        block.attentionOutput().add(attended, hidden, blocks);
        block.feedForwardNorm().apply(hidden, normed, blocks);
        block.gateUp().apply(normed, gateUp, blocks);
        GatedActivation.apply(gateUp, shape.intermediateSize(), blocks);
        block.down().add(gateUp, hidden, blocks);
    }

    private void computeLogits(int blocks) {
        weights.finalNorm().apply(hidden, normed, blocks);
        Arrays.fill(logits, 0);
        weights.output().multiplyAdd(normed, logits, blocks);
    }
}
