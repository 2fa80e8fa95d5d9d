package io.acdc.inference.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.checkpoints.CheckpointException;
import io.acdc.checkpoints.safetensors.ChangedWeightsException;
import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.InvalidModelException;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.RotaryPositions;
import io.acdc.inference.decoder.WeightTensor;
import io.acdc.inference.decoder.vector.VectorDecoder;
import io.acdc.inference.fixture.ModelDirectory;
import io.acdc.inference.fixture.RandomModel;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each checkpoint that cannot be run gives one line that names the directory, the part and what to do. */
class ModelLoaderRefusalTest {
    private static final DecoderShape SMALL = new DecoderShape(
            32, 1, 2, 1, 16, 64, 257, 64, RotaryPositions.of(10000), 1e-6, true, OptionalPart.OF_QWEN2);

    @TempDir
    Path path;

    private final ModelLoader loader = new ModelLoader();
    private final RandomModel model = RandomModel.of(SMALL, 1);
    private ModelDirectory directory;

    @BeforeEach
    void writeCheckpoint() {
        directory = ModelDirectory.write(path, model);
    }

    @Test
    void shouldRefuseAnotherArchitecture() {
        directory.edit("config.json", config -> config.putArray("architectures").add("GPT2LMHeadModel"));

        assertRefused("config.json: architecture GPT2LMHeadModel is not supported;"
                + " use a checkpoint of LlamaForCausalLM or Qwen2ForCausalLM or Qwen3ForCausalLM");
    }

    @Test
    void shouldRefuseRotaryScaling() {
        directory.edit("config.json", config -> config.putObject("rope_scaling").put("rope_type", "yarn"));

        assertRefused("config.json: rotary scaling yarn is not supported;"
                + " use a checkpoint without rope_scaling, or with llama3 or linear");
    }

    @Test
    void shouldRefuseRotaryScalingThatLacksANumber() {
        directory.edit("config.json", config -> config.putObject("rope_scaling").put("rope_type", "linear"));

        assertRefused("config.json: factor of rotary scaling linear is missing;"
                + " restore the file as its model's author published it");
    }

    @Test
    void shouldRefuseASlidingWindow() {
        directory.edit("config.json", config -> config.put("use_sliding_window", true));

        assertRefused("config.json: sliding-window attention (use_sliding_window or layer_types) is not supported;"
                + " use a checkpoint whose layers all attend to the whole context");
    }

    @Test
    void shouldRefuseAnotherActivation() {
        directory.edit("config.json", config -> config.put("hidden_act", "gelu"));

        assertRefused("config.json: hidden_act gelu is not supported; use a checkpoint with silu");
    }

    @Test
    void shouldRefuseHeadsThatAreRotatedInPart() {
        directory.edit("config.json", config -> config.put("partial_rotary_factor", 0.5));

        assertRefused("config.json: partial_rotary_factor 0.5 is not supported;"
                + " use a checkpoint that rotates whole heads");
    }

    @Test
    void shouldRefuseQuantisedWeights() {
        directory.edit(
                "config.json", config -> config.putObject("quantization_config").put("quant_method", "gptq"));

        assertRefused("config.json: weights quantised by gptq (quantization_config) are not supported;"
                + " use the checkpoint they were made from");
    }

    @Test
    void shouldRefuseWeightsOfAnotherShape() {
        directory.edit("config.json", config -> config.put("intermediate_size", 128));

        assertRefused(
                "tensor model.layers.0.mlp.gate_proj.weight has shape [64, 32] but config.json asks for [128, 32];"
                        + " use the config.json the weights were saved with");
    }

    @Test
    void shouldNoticeWeightsThatAreWrittenToWhileTheyAreRead() {
        ModelLoader disturbed = new ModelLoader((shape, weights) -> {
            directory.overwrite("model.safetensors", bytes -> bytes[bytes.length - 1]++);
            return VectorDecoder.of(shape, weights);
        });

        assertThatThrownBy(() -> disturbed.load(path))
                .isInstanceOf(ChangedWeightsException.class)
                .hasMessageContaining("model.safetensors")
                .hasMessageNotContaining("\n");
    }

    @Test
    void shouldRefuseATensorItWouldHaveToIgnore() {
        String bias = "model.layers.0.self_attn.o_proj.bias";
        ModelDirectory.write(path, model.with(bias, WeightTensor.of(new float[32], 32)));

        assertRefused("tensor " + bias + " is no part of Qwen2ForCausalLM; use a checkpoint without it");
    }

    @Test
    void shouldAcceptACopyOfTiedEmbeddings() {
        float[] embeddings = model.values("model.embed_tokens.weight", 257, 32);
        ModelDirectory.write(path, model.with("lm_head.weight", WeightTensor.of(embeddings, 257, 32)));

        assertThat(loader.load(path).weightFingerprint()).hasSize(64);
    }

    @Test
    void shouldRefuseACheckpointWithoutTemplate() {
        directory.edit("tokenizer_config.json", config -> config.remove("chat_template"));

        assertThatThrownBy(() -> loader.load(path))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("tokenizer_config.json: has no chat_template")
                .hasMessageNotContaining("\n");
    }

    @Test
    void shouldRefuseATemplateThatCannotBeParsed() {
        directory.put("chat_template.jinja", "{% for message in messages %}{{ message");

        assertThatThrownBy(() -> loader.load(path))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("has a chat template that cannot be parsed")
                .hasMessageNotContaining("\n");
    }

    @Test
    void shouldRefuseATokenizerThatIsNone() {
        directory.put("tokenizer.json", "{\"version\": \"1.0\"}");

        assertThatThrownBy(() -> loader.load(path))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("tokenizer.json: is not a readable tokenizer")
                .hasMessageNotContaining("\n");
    }

    private void assertRefused(String line) {
        assertThatThrownBy(() -> loader.load(path))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage(path + ": " + line);
    }
}
