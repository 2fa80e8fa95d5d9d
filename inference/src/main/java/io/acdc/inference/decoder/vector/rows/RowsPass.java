package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.generation.NextLogits;
import io.acdc.inference.decoder.vector.parallel.WorkerTeam;
import java.util.Arrays;
import java.util.List;

/** Tokens on their way through the model: activation buffers for the steps of one generation. For one thread. */
final class RowsPass {
    private final DecoderShape shape;
    private final RowsWeights weights;
    private final WorkerTeam team;
    private final Rotation rotation;
    private final HeadAttention attention;
    private final TokenBuffer hidden;
    private final TokenBuffer normed;
    private final TokenBuffer queryKeyValue;
    private final TokenBuffer attended;
    private final TokenBuffer gateUp;
    private final TokenBuffer logits;

    /**
     * @param positions of the longest sequence
     * @param sequences most that are answering at once
     */
    RowsPass(DecoderShape shape, RowsWeights weights, WorkerTeam team, int positions, int sequences) {
        this.shape = shape;
        this.weights = weights;
        this.team = team;
        this.rotation = new Rotation(shape, positions);
        this.attention = new HeadAttention(shape);
        Block block = weights.blocks().getFirst();
        this.hidden = TokenBuffer.of(Step.MOST_TOKENS, block.down().paddedRows());
        this.normed = TokenBuffer.of(Step.MOST_TOKENS, block.down().paddedRows());
        this.queryKeyValue =
                TokenBuffer.of(Step.MOST_TOKENS, block.queryKeyValue().paddedRows());
        this.attended = TokenBuffer.of(Step.MOST_TOKENS, shape.querySize());
        this.gateUp = TokenBuffer.of(Step.MOST_TOKENS, block.gateUp().paddedRows());
        this.logits = TokenBuffer.of(sequences, weights.output().paddedRows());
    }

    /** Feeds a step's tokens and lets the sequences go on that it is the last known token of. */
    void feed(Step step) {
        List<Step.Fed> tokens = step.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            weights.embedding().copyRow(tokens.get(token).token(), hidden.values(), hidden.at(token));
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            attend(layer, tokens);
            transform(weights.blocks().get(layer), tokens.size());
        }
        goOn(step);
    }

    private void attend(int layer, List<Step.Fed> tokens) {
        Block block = weights.blocks().get(layer);
        int count = tokens.size();
        team.run(
                count,
                token -> block.attentionNorm()
                        .apply(hidden.values(), hidden.at(token), normed.values(), normed.at(token)));
        block.queryKeyValue().apply(team, normed, queryKeyValue, count);
        team.run(count, token -> place(block, layer, token, tokens.get(token)));
        team.run(count * shape.heads(), task -> attend(layer, task / shape.heads(), task % shape.heads(), tokens));
        block.attentionOutput().add(team, attended, hidden, count);
    }

    /** Tells a token's queries and keys its position, and keeps keys and values. */
    private void place(Block block, int layer, int token, Step.Fed fed) {
        float[] features = queryKeyValue.values();
        int query = queryKeyValue.at(token);
        int key = query + shape.querySize();
        block.queryNorm().ifPresent(norm -> normalizeHeads(norm, features, query, shape.heads()));
        block.keyNorm().ifPresent(norm -> normalizeHeads(norm, features, key, shape.kvHeads()));
        rotation.rotate(features, query, shape.heads() + shape.kvHeads(), fed.position());
        fed.sequence().cache().layer(layer).store(features, key, fed.position());
    }

    private void normalizeHeads(Norm norm, float[] features, int first, int heads) {
        for (int at = first; at < first + heads * shape.headSize(); at += shape.headSize()) {
            norm.apply(features, at, features, at);
        }
    }

    private void attend(int layer, int token, int head, List<Step.Fed> tokens) {
        Step.Fed fed = tokens.get(token);
        attention.apply(
                head,
                queryKeyValue.values(),
                queryKeyValue.at(token),
                fed.sequence().cache().layer(layer),
                fed.position() + 1,
                attended.values(),
                attended.at(token));
    }

    private void transform(Block block, int count) {
        team.run(
                count,
                token -> block.feedForwardNorm()
                        .apply(hidden.values(), hidden.at(token), normed.values(), normed.at(token)));
        block.gateUp().apply(team, normed, gateUp, count);
        team.run(count, token -> GatedActivation.apply(gateUp.values(), gateUp.at(token), shape.intermediateSize()));
        block.down().add(team, gateUp, hidden, count);
    }

    private void goOn(Step step) {
        List<Integer> wanted = step.wanted();
        for (int index = 0; index < wanted.size(); index++) {
            weights.finalNorm().apply(hidden.values(), hidden.at(wanted.get(index)), normed.values(), normed.at(index));
        }
        Arrays.fill(logits.values(), 0, logits.at(wanted.size()), 0);
        team.run(
                wanted.isEmpty() ? 0 : weights.output().blocks(),
                block -> weights.output().multiplyAdd(block, normed, logits, wanted.size()));
        team.run(wanted.size(), index -> {
            NextLogits next = new TokenLogits(logits.values(), logits.at(index), shape.vocabularySize());
            step.tokens().get(wanted.get(index)).sequence().advance(next);
        });
    }
}
