package io.acdc.training.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.training.curriculum.TokenSequence;
import io.acdc.training.model.DecoderShape;
import java.io.IOException;
import java.nio.file.Path;

/** {@code config.json} and {@code generation_config.json} as Hugging Face transformers writes them for Qwen2. */
final class ConfigurationFiles {
    /** Trained on at most 40 tokens; rotary positions allow somewhat more. */
    static final int CONTEXT = 64;

    private ConfigurationFiles() {}

    static void write(Path directory, DecoderShape shape) throws IOException {
        Json.write(directory.resolve("config.json"), configuration(shape));
        Json.write(
                directory.resolve("generation_config.json"),
                endTokens(Json.object()).put("do_sample", false).put("max_new_tokens", 16));
    }

    private static ObjectNode configuration(DecoderShape shape) {
        ObjectNode root = Json.object();
        root.putArray("architectures").add("Qwen2ForCausalLM");
        root.put("model_type", "qwen2").put("torch_dtype", "float32").put("vocab_size", shape.vocabulary());
        putSizes(root, shape);
        root.put("attention_dropout", 0.0).put("hidden_act", "silu").put("initializer_range", 0.02);
        root.put("rms_norm_eps", 1e-6).put("rope_theta", DecoderShape.ROPE_THETA);
        root.put("tie_word_embeddings", true).put("use_cache", true).put("use_sliding_window", false);
        return endTokens(root);
    }

    private static void putSizes(ObjectNode root, DecoderShape shape) {
        root.put("hidden_size", shape.hidden())
                .put("intermediate_size", shape.intermediate())
                .put("max_position_embeddings", CONTEXT)
                .put("max_window_layers", shape.layers())
                .put("num_attention_heads", shape.heads())
                .put("num_hidden_layers", shape.layers())
                .put("num_key_value_heads", shape.heads());
    }

    private static ObjectNode endTokens(ObjectNode root) {
        return root.put("eos_token_id", TokenSequence.END).put("pad_token_id", TokenSequence.END);
    }
}
