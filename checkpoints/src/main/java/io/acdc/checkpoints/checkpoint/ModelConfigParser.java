package io.acdc.checkpoints.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code config.json}. Field names and defaults are those of Hugging Face transformers for Llama and Qwen. */
final class ModelConfigParser {
    private static final double DEFAULT_ROPE_THETA = 10_000;
    private static final double DEFAULT_RMS_NORM_EPS = 1e-6;

    private final Path file;
    private final JsonNode root;

    private ModelConfigParser(Path file) {
        this.file = file;
        this.root = JsonFile.readObject(file);
    }

    static ModelConfig parse(Path file) {
        return new ModelConfigParser(file).parse();
    }

    private ModelConfig parse() {
        int hiddenSize = size("hidden_size");
        int heads = size("num_attention_heads");
        int kvHeads = sizeOr("num_key_value_heads", heads);
        if (heads % kvHeads != 0) {
            throw malformed("num_attention_heads " + heads + " is not a multiple of num_key_value_heads " + kvHeads);
        }
        return new ModelConfig(
                architecture(),
                hiddenSize,
                size("num_hidden_layers"),
                heads,
                kvHeads,
                headDimension(hiddenSize, heads),
                size("intermediate_size"),
                size("vocab_size"),
                size("max_position_embeddings"),
                ropeTheta(),
                ropeScaling(),
                root.path("rms_norm_eps").asDouble(DEFAULT_RMS_NORM_EPS),
                root.path("tie_word_embeddings").asBoolean(false));
    }

    private String architecture() {
        JsonNode first = root.path("architectures").path(0);
        if (!first.isTextual()) {
            throw malformed("architectures names no architecture");
        }
        return first.textValue();
    }

    private int headDimension(int hiddenSize, int heads) {
        if (root.path("head_dim").isInt()) {
            return size("head_dim");
        }
        if (hiddenSize % heads != 0) {
            throw malformed("hidden_size " + hiddenSize + " is not a multiple of num_attention_heads " + heads);
        }
        return hiddenSize / heads;
    }

    /** Recent transformers versions moved the rotary settings into {@code rope_parameters}. */
    private double ropeTheta() {
        double nested = root.path("rope_parameters").path("rope_theta").asDouble(DEFAULT_ROPE_THETA);
        return root.path("rope_theta").asDouble(nested);
    }

    private Optional<String> ropeScaling() {
        JsonNode scaling =
                root.path("rope_scaling").isObject() ? root.path("rope_scaling") : root.path("rope_parameters");
        String kind = scaling.path("rope_type").asText(scaling.path("type").asText("default"));
        return kind.equals("default") ? Optional.empty() : Optional.of(kind);
    }

    private int sizeOr(String field, int otherwise) {
        return root.path(field).isMissingNode() || root.path(field).isNull() ? otherwise : size(field);
    }

    private int size(String field) {
        JsonNode value = root.path(field);
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
