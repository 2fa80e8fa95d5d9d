package io.acdc.inference.decoder.vector;

import static io.acdc.inference.fixture.RandomModel.TINY_SEED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.inference.decoder.InvalidModelException;
import io.acdc.inference.decoder.WeightTensor;
import io.acdc.inference.fixture.RandomModel;
import org.junit.jupiter.api.Test;

class ModelRefusalTest {
    private static final String KEY_BIAS = "model.layers.2.self_attn.k_proj.bias";

    private final RandomModel weights = RandomModel.of(TINY_SEED, 3);

    @Test
    void shouldNameAMissingTensor() {
        assertThatThrownBy(() -> VectorDecoder.of(TINY_SEED, weights.without(KEY_BIAS)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("tensor " + KEY_BIAS + " is missing; the checkpoint does not match its config.json");
    }

    @Test
    void shouldNameATensorOfAnotherShape() {
        assertThatThrownBy(() ->
                        VectorDecoder.of(TINY_SEED, weights.with(KEY_BIAS, WeightTensor.of(new float[48], 48))))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("tensor " + KEY_BIAS + " has shape [48] but config.json asks for [96];"
                        + " use the config.json the weights were saved with");
    }
}
