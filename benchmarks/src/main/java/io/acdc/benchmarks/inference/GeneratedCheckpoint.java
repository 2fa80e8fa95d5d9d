package io.acdc.benchmarks.inference;

import io.acdc.benchmarks.checkpoints.RandomBrainFloats;
import io.acdc.checkpoints.safetensors.BrainFloat;
import io.acdc.checkpoints.safetensors.TensorContent;
import io.acdc.checkpoints.safetensors.TensorShape;
import io.acdc.checkpoints.safetensors.TensorSource;
import io.acdc.checkpoints.safetensors.TensorSpec;
import io.acdc.checkpoints.safetensors.TensorType;
import io.acdc.checkpoints.safetensors.WeightFiles;
import io.acdc.checkpoints.safetensors.WrittenTensors;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a checkpoint of the shape of Qwen2.5-0.5B (494 million parameters, 0.99 GB, bfloat16, tied embeddings) with
 * random weights of the size that training begins with. The tokenizer is that of another checkpoint: its ids are enough,
 * the rest of the vocabulary has no text.
 */
public final class GeneratedCheckpoint {
    private static final int HIDDEN = 896;
    private static final int LAYERS = 24;
    private static final int KEY_VALUE = 128;
    private static final int INTERMEDIATE = 4864;
    private static final int VOCABULARY = 151_936;
    private static final List<String> TOKENIZER = List.of("tokenizer.json", "tokenizer_config.json");

    private GeneratedCheckpoint() {}

    /** Arguments: the directory to write, and one with {@code tokenizer.json} and {@code tokenizer_config.json}. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void write(Path directory, Path tokenizer) throws IOException {
        Files.createDirectories(directory);
        for (String file : TOKENIZER) {
            Files.copy(tokenizer.resolve(file), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(directory.resolve("config.json"), """
                {"architectures": ["Qwen2ForCausalLM"], "model_type": "qwen2", "hidden_size": %d,
                 "num_hidden_layers": %d, "num_attention_heads": 14, "num_key_value_heads": 2,
                 "intermediate_size": %d, "vocab_size": %d, "max_position_embeddings": 32768, "rope_theta": 1000000.0,
                 "rms_norm_eps": 1e-06, "hidden_act": "silu", "tie_word_embeddings": true, "torch_dtype": "bfloat16",
                 "use_sliding_window": false, "bos_token_id": 256, "eos_token_id": 256}
                """.formatted(HIDDEN, LAYERS, INTERMEDIATE, VOCABULARY));
        RandomBrainFloats random = new RandomBrainFloats(0);
        List<TensorSource> sources = tensors().stream()
                .map(spec -> spec.name().endsWith("norm.weight") ? ones(spec) : random.tensor(spec))
                .toList();
        WeightFiles.write(directory, Map.of("format", "pt"), sources, Long.MAX_VALUE, WrittenTensors.IGNORED);
    }

    private static List<TensorSpec> tensors() {
        List<TensorSpec> tensors = new ArrayList<>();
        tensors.add(tensor("model.embed_tokens.weight", VOCABULARY, HIDDEN));
        for (int layer = 0; layer < LAYERS; layer++) {
            layer("model.layers." + layer + ".").forEach(tensors::add);
        }
        tensors.add(tensor("model.norm.weight", HIDDEN));
        return tensors;
    }

    private static Stream<TensorSpec> layer(String prefix) {
        return Stream.of(
                tensor(prefix + "input_layernorm.weight", HIDDEN),
                tensor(prefix + "mlp.down_proj.weight", HIDDEN, INTERMEDIATE),
                tensor(prefix + "mlp.gate_proj.weight", INTERMEDIATE, HIDDEN),
                tensor(prefix + "mlp.up_proj.weight", INTERMEDIATE, HIDDEN),
                tensor(prefix + "post_attention_layernorm.weight", HIDDEN),
                tensor(prefix + "self_attn.k_proj.bias", KEY_VALUE),
                tensor(prefix + "self_attn.k_proj.weight", KEY_VALUE, HIDDEN),
                tensor(prefix + "self_attn.o_proj.weight", HIDDEN, HIDDEN),
                tensor(prefix + "self_attn.q_proj.bias", HIDDEN),
                tensor(prefix + "self_attn.q_proj.weight", HIDDEN, HIDDEN),
                tensor(prefix + "self_attn.v_proj.bias", KEY_VALUE),
                tensor(prefix + "self_attn.v_proj.weight", KEY_VALUE, HIDDEN));
    }

    private static TensorSpec tensor(String name, long... dimensions) {
        return new TensorSpec(name, TensorType.BF16, TensorShape.of(dimensions));
    }

    private static TensorSource ones(TensorSpec spec) {
        TensorContent content = (_, into) -> fill(into, BrainFloat.of(1));
        return new TensorSource() {
            @Override
            public TensorSpec spec() {
                return spec;
            }

            @Override
            public TensorContent prepare() {
                return content;
            }
        };
    }

    private static void fill(MemorySegment into, short value) {
        for (long at = 0; at < into.byteSize(); at += Short.BYTES) {
            into.set(ValueLayout.JAVA_SHORT_UNALIGNED, at, value);
        }
    }
}
