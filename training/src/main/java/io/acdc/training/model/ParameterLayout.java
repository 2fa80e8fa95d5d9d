package io.acdc.training.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of a decoder's tensors in one flat vector. Query, key and value lie beside each other, as do gate and up, so
 * that each group is one matrix for the forward pass and separate tensors for the checkpoint.
 */
public record ParameterLayout(DecoderShape shape, List<TensorSlot> slots) {
    public ParameterLayout {
        slots = List.copyOf(slots);
    }

    public static ParameterLayout of(DecoderShape shape) {
        Builder builder = new Builder();
        builder.add("model.embed_tokens.weight", shape.vocabulary(), shape.hidden());
        for (int layer = 0; layer < shape.layers(); layer++) {
            builder.addLayer("model.layers." + layer + ".", shape);
        }
        builder.add("model.norm.weight", shape.hidden());
        return new ParameterLayout(shape, builder.slots);
    }

    /** Number of parameters. */
    public int size() {
        return slots.getLast().end();
    }

    private static final class Builder {
        private final List<TensorSlot> slots = new ArrayList<>();

        void add(String name, Integer... shape) {
            slots.add(new TensorSlot(
                    name, List.of(shape), slots.isEmpty() ? 0 : slots.getLast().end()));
        }

        void addLayer(String prefix, DecoderShape shape) {
            int hidden = shape.hidden();
            add(prefix + "input_layernorm.weight", hidden);
            for (String projection : List.of("q", "k", "v")) {
                add(prefix + "self_attn." + projection + "_proj.weight", hidden, hidden);
            }
            for (String projection : List.of("q", "k", "v")) {
                add(prefix + "self_attn." + projection + "_proj.bias", hidden);
            }
            add(prefix + "self_attn.o_proj.weight", hidden, hidden);
            add(prefix + "post_attention_layernorm.weight", hidden);
            add(prefix + "mlp.gate_proj.weight", shape.intermediate(), hidden);
            add(prefix + "mlp.up_proj.weight", shape.intermediate(), hidden);
            add(prefix + "mlp.down_proj.weight", hidden, shape.intermediate());
        }
    }
}
