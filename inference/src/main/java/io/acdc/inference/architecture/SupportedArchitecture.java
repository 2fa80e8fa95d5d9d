package io.acdc.inference.architecture;

import io.acdc.checkpoints.checkpoint.DecoderOptions;
import io.acdc.checkpoints.checkpoint.ModelConfig;
import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.InvalidModelException;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.RotaryPositions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The architectures that decoders compute exactly as their authors meant; all others are refused. What each has is taken
 * from the model classes of transformers.
 */
public enum SupportedArchitecture {
    /** Llama 1 to 3; its configuration may ask for biases. */
    LLAMA("LlamaForCausalLM") {
        @Override
        Set<OptionalPart> parts(DecoderOptions options) {
            Set<OptionalPart> parts = attentionBiases(options);
            if (options.feedForwardBias()) {
                parts.add(OptionalPart.FEED_FORWARD_BIAS);
            }
            return parts;
        }
    },
    /** Qwen2 and 2.5. */
    QWEN2("Qwen2ForCausalLM") {
        @Override
        Set<OptionalPart> parts(DecoderOptions options) {
            return OptionalPart.OF_QWEN2;
        }
    },
    /** Qwen3; its configuration may ask for biases. */
    QWEN3("Qwen3ForCausalLM") {
        @Override
        Set<OptionalPart> parts(DecoderOptions options) {
            Set<OptionalPart> parts = attentionBiases(options);
            parts.addAll(OptionalPart.OF_QWEN3);
            return parts;
        }
    };

    private final String hubName;

    SupportedArchitecture(String hubName) {
        this.hubName = hubName;
    }

    /** @throws InvalidModelException in one line, if the model asks for something that is not supported */
    public static DecoderShape shapeOf(ModelConfig config) {
        SupportedArchitecture architecture = Arrays.stream(values())
                .filter(known -> known.hubName.equals(config.architecture()))
                .findFirst()
                .orElseThrow(() -> new InvalidModelException("config.json: architecture " + config.architecture()
                        + " is not supported; use a checkpoint of " + hubNames()));
        ForeignFeatures.requireNone(config);
        return architecture.shape(config);
    }

    abstract Set<OptionalPart> parts(DecoderOptions options);

    private static Set<OptionalPart> attentionBiases(DecoderOptions options) {
        return options.attentionBias()
                ? EnumSet.of(OptionalPart.QUERY_KEY_VALUE_BIAS, OptionalPart.ATTENTION_OUTPUT_BIAS)
                : EnumSet.noneOf(OptionalPart.class);
    }

    private DecoderShape shape(ModelConfig config) {
        return new DecoderShape(
                config.hiddenSize(),
                config.layers(),
                config.heads(),
                config.kvHeads(),
                config.headDimension(),
                config.intermediateSize(),
                config.vocabSize(),
                config.maxPositionEmbeddings(),
                new RotaryPositions(config.ropeTheta(), RotaryScalings.of(config.ropeScaling())),
                config.rmsNormEps(),
                config.tieWordEmbeddings(),
                parts(config.options()));
    }

    private static String hubNames() {
        return Arrays.stream(values()).map(known -> known.hubName).collect(Collectors.joining(" or "));
    }
}
