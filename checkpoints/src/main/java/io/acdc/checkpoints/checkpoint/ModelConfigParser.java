package io.acdc.checkpoints.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads {@code config.json}. Field names and defaults are those of Hugging Face transformers for Llama, Mistral, Qwen2
 * (also 2.5) and Qwen3; other architectures are read as far as they use the same names.
 */
final class ModelConfigParser {
    private static final double DEFAULT_ROPE_THETA = 10_000;
    private static final double DEFAULT_RMS_NORM_EPS = 1e-6;

    private final Path file;
    private final JsonNode root;
    private final JsonNode decoder;
    private final ModelFamily family;

    private ModelConfigParser(Path file) {
        this.file = file;
        this.root = JsonFile.readObject(file);
        this.decoder =
                root.has("hidden_size") || !root.path("text_config").isObject() ? root : root.path("text_config");
        this.family = ModelFamily.of(
                decoder.path("model_type").asText(""),
                root.path("architectures").path(0).asText(""));
    }

    static ModelConfig parse(Path file) {
        return new ModelConfigParser(file).parse();
    }

    private ModelConfig parse() {
        String architecture = architecture();
        int hiddenSize = size("hidden_size");
        int heads = size("num_attention_heads");
        int kvHeads = given("num_key_value_heads").orElse(family.kvHeads(heads));
        if (heads % kvHeads != 0) {
            throw malformed("num_attention_heads " + heads + " is not a multiple of num_key_value_heads " + kvHeads);
        }
        return new ModelConfig(
                architecture,
                hiddenSize,
                size("num_hidden_layers"),
                heads,
                kvHeads,
                headDimension(hiddenSize, heads),
                size("intermediate_size"),
                size("vocab_size"),
                given("max_position_embeddings").orElse(family.maxPositionEmbeddings()),
                ropeTheta(),
                ropeScaling(),
                decoder.path("rms_norm_eps").asDouble(DEFAULT_RMS_NORM_EPS),
                decoder.path("hidden_act").asText("silu"),
                root.path("tie_word_embeddings")
                        .asBoolean(decoder.path("tie_word_embeddings").asBoolean(false)),
                DecoderOptionsParser.parse(root, decoder));
    }

    private String architecture() {
        String named = root.path("architectures").path(0).asText(family.architecture());
        if (named.isEmpty()) {
            throw malformed("architectures names no architecture");
        }
        return named;
    }

    private int headDimension(int hiddenSize, int heads) {
        OptionalInt given = given("head_dim");
        if (given.isPresent() || family.headDimension().isPresent()) {
            return given.orElseGet(() -> family.headDimension().orElseThrow());
        }
        if (hiddenSize % heads != 0) {
            throw malformed("hidden_size " + hiddenSize + " is not a multiple of num_attention_heads " + heads);
        }
        return hiddenSize / heads;
    }

    /** Recent transformers versions moved the rotary settings into {@code rope_parameters}. */
    private double ropeTheta() {
        double nested = decoder.path("rope_parameters").path("rope_theta").asDouble(DEFAULT_ROPE_THETA);
        return decoder.path("rope_theta").asDouble(nested);
    }

    private Optional<RopeScaling> ropeScaling() {
        JsonNode older = decoder.path("rope_scaling");
        return RopeScaling.of(older.isObject() ? older : decoder.path("rope_parameters"));
    }

    /** Empty where the field is absent or null, which transformers takes for the same. */
    private OptionalInt given(String field) {
        JsonNode value = decoder.path(field);
        return value.isMissingNode() || value.isNull() ? OptionalInt.empty() : OptionalInt.of(size(field));
    }

    private int size(String field) {
        JsonNode value = decoder.path(field);
        if (!value.isInt() || value.intValue() <= 0) {
            throw malformed("field " + field + " is " + (value.isMissingNode() ? "missing" : value)
                    + ", not a positive whole number");
        }
        return value.intValue();
    }

    private MalformedCheckpointException malformed(String problem) {
        return new MalformedCheckpointException(file, problem, "restore the file as its model's author published it");
    }
}
