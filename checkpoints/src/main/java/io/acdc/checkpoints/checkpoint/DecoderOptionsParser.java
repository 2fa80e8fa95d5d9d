package io.acdc.checkpoints.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads {@link DecoderOptions}; absent fields are as transformers takes them. */
final class DecoderOptionsParser {
    private static final String FULL_ATTENTION = "full_attention";

    private DecoderOptionsParser() {}

    /**
     * @param root the whole configuration
     * @param decoder the part about the text decoder; often the same
     */
    static DecoderOptions parse(JsonNode root, JsonNode decoder) {
        return new DecoderOptions(
                decoder.path("attention_bias").asBoolean(false),
                decoder.path("mlp_bias").asBoolean(false),
                slidingWindow(decoder),
                decoder.path("partial_rotary_factor")
                        .asDouble(decoder.path("rope_parameters")
                                .path("partial_rotary_factor")
                                .asDouble(1)),
                quantization(root.path("quantization_config")));
    }

    /** A window of that size is written into many configurations that do not use it. */
    private static boolean slidingWindow(JsonNode decoder) {
        for (JsonNode layer : decoder.path("layer_types")) {
            if (!layer.asText().equals(FULL_ATTENTION)) {
                return true;
            }
        }
        return decoder.path("use_sliding_window").asBoolean(false);
    }

    private static Optional<String> quantization(JsonNode settings) {
        return settings.isObject()
                ? Optional.of(settings.path("quant_method").asText("unnamed method"))
                : Optional.empty();
    }
}
