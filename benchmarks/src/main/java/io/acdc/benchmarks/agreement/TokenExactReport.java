package io.acdc.benchmarks.agreement;

import io.acdc.inference.torch.TorchDecoders;
import io.acdc.inference.torch.TorchPrecision;
import io.acdc.inference.torch.TorchSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Has all decoders answer the same prompts greedily, and prints where their tokens are equal and where they are not. */
public final class TokenExactReport {
    private static final int NEW_TOKENS = 16;

    private TokenExactReport() {}

    /**
     * Arguments: the number of prompts for each checkpoint, the directory of the shipped seeds, a directory for generated
     * checkpoints. Exit code 1 if two decoders differ where the model did not leave it to rounding.
     */
    public static void main(String[] arguments) {
        int prompts = Integer.parseInt(arguments[0]);
        List<AgreementCase> cases = Stream.concat(
                        GeneratedCases.write(Path.of(arguments[2]), prompts, NEW_TOKENS).stream(),
                        SeedCases.in(Path.of(arguments[1]), prompts, NEW_TOKENS).stream())
                .toList();
        boolean agreed = true;
        try (TorchDecoders torch = TorchDecoders.start(TorchSettings.onProcessor(TorchPrecision.FLOAT32))) {
            for (AgreementCase agreement : cases) {
                AgreementReport report = agreement.run(torch);
                System.out.println(report.text());
                agreed &= report.agreed();
            }
        }
        System.out.println(
                agreed ? "No difference beyond rounding." : "Some differences are not explained by rounding.");
        System.exit(agreed ? 0 : 1);
    }
}
