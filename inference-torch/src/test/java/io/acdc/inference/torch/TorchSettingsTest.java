package io.acdc.inference.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TorchSettingsTest {
    private static final TorchSettings SETTINGS = TorchSettings.onProcessor(TorchPrecision.FLOAT32);

    @Test
    void shouldTakeTheDevicesThatPyTorchNames() {
        assertThat(SETTINGS.withDevice("cuda:1").device()).isEqualTo("cuda:1");
        assertThat(SETTINGS.withDevice("cuda").device()).isEqualTo("cuda");
    }

    @Test
    void shouldRefuseWhatIsNoDevice() {
        assertThatThrownBy(() -> SETTINGS.withDevice("gpu"))
                .hasMessage("device cannot be 'gpu': use cpu, cuda or cuda:0");
    }

    @Test
    void shouldRefuseWhatIsNoPrecision() {
        assertThat(TorchPrecision.of("bf16")).isEqualTo(TorchPrecision.BFLOAT16);
        assertThatThrownBy(() -> TorchPrecision.of("fp8")).hasMessage("precision cannot be 'fp8': use f32 or bf16");
    }

    @Test
    void shouldSayInOneLineThatThereIsNoSuchDevice() {
        assertThatThrownBy(() -> TorchDecoders.start(SETTINGS.withDevice("cuda:7")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("device cuda:7 cannot be used: PyTorch failed: ")
                .hasMessageEndingWith("; use cpu, or a build with PyTorch for CUDA on a machine that has it")
                .message()
                .hasLineCount(1);
    }
}
