package io.acdc.benchmarks.agreement;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.RotaryPositions;
import io.acdc.inference.fixture.ModelDirectory;
import io.acdc.inference.fixture.RandomModel;
import io.acdc.inference.fixture.RandomPrompts;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Checkpoints with random weights: biases far from zero, norms far from one, logits spread as in trained models. */
final class GeneratedCases {
    private static final int VOCABULARY = 257;
    private static final int CONTEXT = 128;
    private static final int LONGEST_PROMPT = 40;
    private static final RotaryPositions PLAIN = RotaryPositions.of(10_000);

    private record Generated(String name, DecoderShape shape) {}

    private static final List<Generated> MODELS = List.of(
            new Generated("Llama, 8 query heads on 2", shape(2, PLAIN, true, Set.of())),
            new Generated("Llama 3, 8 query heads on 4", shape(4, RotaryPositions.of(500_000), false, Set.of())),
            new Generated("Qwen2, biases, 8 query heads on 2", shape(2, PLAIN, true, OptionalPart.OF_QWEN2)),
            new Generated("Qwen2, biases, 8 query heads on 1", shape(1, PLAIN, false, OptionalPart.OF_QWEN2)),
            new Generated("Qwen3, normalised heads, 8 query heads on 2", shape(2, PLAIN, true, OptionalPart.OF_QWEN3)));

    private GeneratedCases() {}

    /** Writes the checkpoints below a directory. */
    static List<AgreementCase> write(Path directory, int prompts, int newTokens) {
        return IntStream.range(0, MODELS.size())
                .mapToObj(number ->
                        write(MODELS.get(number), directory.resolve(String.valueOf(number)), prompts, newTokens))
                .toList();
    }

    private static AgreementCase write(Generated generated, Path checkpoint, int prompts, int newTokens) {
        ModelDirectory.write(checkpoint, RandomModel.of(generated.shape(), 11));
        return new AgreementCase(
                generated.name(), checkpoint, RandomPrompts.of(5, prompts, 1, LONGEST_PROMPT, VOCABULARY), newTokens);
    }

    private static DecoderShape shape(int kvHeads, RotaryPositions rotary, boolean tied, Set<OptionalPart> parts) {
        return new DecoderShape(128, 4, 8, kvHeads, 16, 320, VOCABULARY, CONTEXT, rotary, 1e-6, tied, parts);
    }
}
