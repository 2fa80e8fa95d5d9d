package io.acdc.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.evolution.random.CounterRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterLayoutTest {
    private final ParameterLayout layout = ParameterLayout.of(DecoderShape.TINY);

    @Test
    void shouldLayTensorsOutWithoutGaps() {
        // Given
        List<TensorSlot> slots = layout.slots();

        // Then
        for (int i = 1; i < slots.size(); i++) {
            assertThat(slots.get(i).offset()).isEqualTo(slots.get(i - 1).end());
        }
        assertThat(layout.size()).isEqualTo(469_056);
    }

    @Test
    void shouldUseHuggingFaceNames() {
        assertThat(layout.slots())
                .hasSize(1 + 4 * 12 + 1)
                .extracting(TensorSlot::name)
                .doesNotHaveDuplicates()
                .contains(
                        "model.embed_tokens.weight",
                        "model.layers.3.self_attn.k_proj.bias",
                        "model.layers.0.mlp.gate_proj.weight",
                        "model.norm.weight");
    }

    @Test
    void shouldStartNormsAtOneAndBiasesAtZero() {
        // When
        float[] parameters = Initialization.draw(layout, CounterRandom.of(1, "start"));

        // Then
        for (TensorSlot slot : layout.slots()) {
            if (slot.name().endsWith("norm.weight")) {
                assertThat(parameters[slot.offset()]).isEqualTo(1f);
            } else if (slot.name().endsWith("bias")) {
                assertThat(parameters[slot.end() - 1]).isZero();
            } else {
                assertThat(parameters[slot.offset()]).isNotZero();
            }
        }
    }

    @Test
    void shouldRefuseHeadsThatRotaryPairsDoNotFit() {
        assertThatThrownBy(() -> new DecoderShape(257, 90, 4, 4, 256)).hasMessageContaining("rotary pairs");
    }
}
