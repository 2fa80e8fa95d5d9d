package io.acdc.benchmarks.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.inference.torch.TorchDecoders;
import io.acdc.inference.torch.TorchPrecision;
import io.acdc.inference.torch.TorchSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in small: all decoders choose the same tokens, and the judge in 64 bits chooses them too. */
class AgreementCaseTest {
    @TempDir
    Path directory;

    @Test
    void shouldFindTheSameTokensWhateverDecodes() {
        // Given
        List<AgreementCase> cases = GeneratedCases.write(directory, 8, 6);

        try (TorchDecoders torch = TorchDecoders.start(TorchSettings.onProcessor(TorchPrecision.FLOAT32))) {
            // When
            List<AgreementReport> reports =
                    cases.stream().map(agreement -> agreement.run(torch)).toList();

            // Then
            assertThat(reports)
                    .allSatisfy(report ->
                            assertThat(report.agreed()).as(report.text()).isTrue());
            assertThat(reports)
                    .extracting(report -> report.comparisons().size())
                    .as("three pairs with Jlama, which does not know Qwen3")
                    .containsExactly(3, 3, 3, 3, 1);
        }
    }
}
