package io.acdc.checkpoints.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configurations as their models' authors published them, shortened to the fields that are read. */
class ModelConfigTest {
    private static final RopeScaling LLAMA3 = new RopeScaling(
            "llama3",
            new TreeMap<>(Map.of(
                    "factor",
                    "32.0",
                    "high_freq_factor",
                    "4.0",
                    "low_freq_factor",
                    "1.0",
                    "original_max_position_embeddings",
                    "8192")));

    @TempDir
    Path directory;

    @Test
    void shouldReadLlama2WithoutRotaryBaseAndKeyValueHeads() throws IOException {
        // When
        ModelConfig config = parse("""
                {"architectures": ["LlamaForCausalLM"], "hidden_act": "silu", "hidden_size": 4096,
                 "intermediate_size": 11008, "max_position_embeddings": 4096, "model_type": "llama",
                 "num_attention_heads": 32, "num_hidden_layers": 32, "pretraining_tp": 1, "rms_norm_eps": 1e-05,
                 "rope_scaling": null, "tie_word_embeddings": false, "torch_dtype": "float16", "vocab_size": 32000}""");

        // Then
        assertThat(config)
                .isEqualTo(new ModelConfig(
                        "LlamaForCausalLM",
                        4096,
                        32,
                        32,
                        32,
                        128,
                        11008,
                        32000,
                        4096,
                        10_000,
                        Optional.empty(),
                        1e-5,
                        "silu",
                        false,
                        DecoderOptions.PLAIN));
    }

    @Test
    void shouldReadLlama3WithItsRotaryScaling() throws IOException {
        // When
        ModelConfig config = parse("""
                {"architectures": ["LlamaForCausalLM"], "attention_bias": false, "head_dim": 64, "hidden_act": "silu",
                 "hidden_size": 2048, "intermediate_size": 8192, "max_position_embeddings": 131072, "mlp_bias": false,
                 "model_type": "llama", "num_attention_heads": 32, "num_hidden_layers": 16, "num_key_value_heads": 8,
                 "rms_norm_eps": 1e-05, "rope_scaling": {"factor": 32.0, "high_freq_factor": 4.0, "low_freq_factor": 1.0,
                 "original_max_position_embeddings": 8192, "rope_type": "llama3"}, "rope_theta": 500000.0,
                 "tie_word_embeddings": true, "vocab_size": 128256}""");

        // Then
        assertThat(config)
                .isEqualTo(new ModelConfig(
                        "LlamaForCausalLM",
                        2048,
                        16,
                        32,
                        8,
                        64,
                        8192,
                        128256,
                        131072,
                        500_000,
                        Optional.of(LLAMA3),
                        1e-5,
                        "silu",
                        true,
                        DecoderOptions.PLAIN));
        assertThat(config.ropeScaling().orElseThrow().toString())
                .isEqualTo("llama3 {factor=32.0, high_freq_factor=4.0, low_freq_factor=1.0,"
                        + " original_max_position_embeddings=8192}");
    }

    @Test
    void shouldReadMistralWithoutHeadSizeAndKeyValueHeads() throws IOException {
        // When
        ModelConfig config = parse("""
                {"architectures": ["MistralForCausalLM"], "hidden_size": 4096, "intermediate_size": 14336,
                 "model_type": "mistral", "num_attention_heads": 32, "num_hidden_layers": 32, "rms_norm_eps": 1e-05,
                 "sliding_window": 4096, "vocab_size": 32000}""");

        // Then
        assertThat(config.kvHeads()).isEqualTo(8);
        assertThat(config.headDimension()).isEqualTo(128);
        assertThat(config.maxPositionEmbeddings()).isEqualTo(131_072);
    }

    @Test
    void shouldReadWhatADecoderHasToHonourOrRefuse() throws IOException {
        // When
        ModelConfig config = parse("""
                {"architectures": ["LlamaForCausalLM"], "attention_bias": true, "hidden_size": 64,
                 "intermediate_size": 128, "mlp_bias": true, "num_attention_heads": 4, "num_hidden_layers": 1,
                 "partial_rotary_factor": 0.5, "quantization_config": {"bits": 4, "quant_method": "gptq"},
                 "use_sliding_window": true, "vocab_size": 300}""");

        // Then
        assertThat(config.options()).isEqualTo(new DecoderOptions(true, true, true, 0.5, Optional.of("gptq")));
    }

    @ParameterizedTest
    @CsvSource({"full_attention, false", "sliding_attention, true"})
    void shouldSeeALayerThatLooksAtTheLastPositionsOnly(String kind, boolean window) throws IOException {
        // When
        ModelConfig config = parse("""
                {"architectures": ["Qwen3ForCausalLM"], "hidden_size": 64, "intermediate_size": 128,
                 "layer_types": ["full_attention", "%s"], "num_attention_heads": 4, "num_hidden_layers": 2,
                 "vocab_size": 300}""".formatted(kind));

        // Then
        assertThat(config.options().slidingWindow()).isEqualTo(window);
    }

    @Test
    void shouldReadQwen25() throws IOException {
        // When
        ModelConfig config = parse("""
                {"architectures": ["Qwen2ForCausalLM"], "hidden_act": "silu", "hidden_size": 3584,
                 "intermediate_size": 18944, "max_position_embeddings": 32768, "max_window_layers": 28,
                 "model_type": "qwen2", "num_attention_heads": 28, "num_hidden_layers": 28, "num_key_value_heads": 4,
                 "rms_norm_eps": 1e-06, "rope_theta": 1000000.0, "sliding_window": 131072, "tie_word_embeddings": false,
                 "use_sliding_window": false, "vocab_size": 152064}""");

        // Then
        assertThat(config)
                .isEqualTo(new ModelConfig(
                        "Qwen2ForCausalLM",
                        3584,
                        28,
                        28,
                        4,
                        128,
                        18944,
                        152064,
                        32768,
                        1_000_000,
                        Optional.empty(),
                        1e-6,
                        "silu",
                        false,
                        DecoderOptions.PLAIN));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`\"head_dim\": 128,`", "`\"head_dim\": null,`", "``"})
    void shouldReadQwen3WhoseHeadsAreWiderThanItsModel(String headSize) throws IOException {
        // When
        ModelConfig config = parse("""
                {"architectures": ["Qwen3ForCausalLM"], "attention_bias": false, %s "hidden_size": 2560,
                 "intermediate_size": 9728, "max_position_embeddings": 262144, "model_type": "qwen3",
                 "num_attention_heads": 32, "num_hidden_layers": 36, "num_key_value_heads": 8, "rms_norm_eps": 1e-06,
                 "rope_scaling": null, "rope_theta": 5000000, "sliding_window": null, "tie_word_embeddings": true,
                 "vocab_size": 151936}""".formatted(headSize));

        // Then
        assertThat(config.headDimension()).isEqualTo(128);
        assertThat(config.ropeTheta()).isEqualTo(5_000_000);
        assertThat(config.tieWordEmbeddings()).isTrue();
    }

    @Test
    void shouldReadWhatRecentVersionsOfTransformersWrite() throws IOException {
        // When: rotary settings in one object, the decoder's fields under text_config.
        ModelConfig config = parse("""
                {"architectures": ["Mistral3ForConditionalGeneration"], "model_type": "mistral3", "vision_config": {},
                 "text_config": {"hidden_size": 5120, "intermediate_size": 32768, "model_type": "mistral", "head_dim": 128,
                 "num_attention_heads": 32, "num_hidden_layers": 40, "num_key_value_heads": 8, "rms_norm_eps": 1e-05,
                 "rope_parameters": {"rope_theta": 1000000000.0, "rope_type": "default"}, "vocab_size": 131072}}""");

        // Then
        assertThat(config.architecture()).isEqualTo("Mistral3ForConditionalGeneration");
        assertThat(config.hiddenSize()).isEqualTo(5120);
        assertThat(config.ropeTheta()).isEqualTo(1e9);
        assertThat(config.ropeScaling()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | architectures names no architecture",
                "{\"model_type\": \"llama\"} | field hidden_size is missing, not a positive whole number",
                "{\"model_type\": \"llama\", \"hidden_size\": -4} | field hidden_size is -4, not a positive whole number",
                "{\"model_type\": \"llama\", \"hidden_size\": 99999999999} | field hidden_size is 99999999999, not a",
                "{\"model_type\": \"llama\", \"hidden_size\": 6, \"num_attention_heads\": 4, \"num_hidden_layers\": 1} | hidden_size 6 is not a multiple of num_attention_heads 4",
                "{\"model_type\": \"llama\", \"hidden_size\": 6, \"num_attention_heads\": 4, \"num_key_value_heads\": 3} | num_attention_heads 4 is not a multiple of num_key_value_heads 3",
            })
    void shouldNameWhatIsWrong(String json, String problem) throws IOException {
        // Given
        Path file = directory.resolve("config.json");
        Files.writeString(file, json);

        // When / Then
        assertThatThrownBy(() -> ModelConfigParser.parse(file))
                .isInstanceOf(MalformedCheckpointException.class)
                .hasMessageStartingWith(file + ": " + problem)
                .hasMessageNotContaining("\n");
    }

    private ModelConfig parse(String json) throws IOException {
        return ModelConfigParser.parse(Files.writeString(directory.resolve("config.json"), json));
    }
}
