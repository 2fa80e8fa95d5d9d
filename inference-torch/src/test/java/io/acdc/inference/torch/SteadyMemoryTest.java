package io.acdc.inference.torch;

import static io.acdc.inference.fixture.RandomModel.TINY_SEED;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.fixture.RandomModel;
import io.acdc.inference.fixture.RandomPrompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Native memory is invisible to the garbage collector: what is not freed after each model and each batch piles up. */
class SteadyMemoryTest {
    private static final int PAGE_BYTES = 4096;
    private static final long MEGABYTE = 1 << 20;
    private static final RandomModel WEIGHTS = RandomModel.of(TINY_SEED, 3);
    private static final List<TokenSequence> PROMPTS = RandomPrompts.of(7, 32, 20, 40, 257);

    @Test
    void shouldFreeEveryModelAndEveryBatch() throws IOException {
        try (TorchDecoders decoders = TorchDecoders.start(TorchSettings.onProcessor(TorchPrecision.BFLOAT16))) {
            // Given
            swapAndAnswer(decoders, 20);
            long before = residentBytes();

            // When
            swapAndAnswer(decoders, 60);

            // Then: each of 60 models has some 2 MB, and so has the cache of its batch
            assertThat(residentBytes() - before).isLessThan(50 * MEGABYTE);
        }
    }

    private static void swapAndAnswer(TorchDecoders decoders, int models) {
        for (int count = 0; count < models; count++) {
            try (LanguageModel model = decoders.decoder(TINY_SEED, WEIGHTS)) {
                model.generate(PROMPTS, GenerationSettings.greedy(1, Set.of()));
            }
        }
    }

    private static long residentBytes() throws IOException {
        String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1);
        return Long.parseLong(pages[1]) * PAGE_BYTES;
    }
}
