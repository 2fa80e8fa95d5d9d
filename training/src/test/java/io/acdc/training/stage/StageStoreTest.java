package io.acdc.training.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageStoreTest {
    private static final TrainedWeights WEIGHTS =
            new TrainedWeights(new float[] {1.5f, -2.25f, Float.MIN_VALUE}, new TrainingCost(700, 123_456L, 98.5));

    @TempDir
    Path directory;

    @Test
    void shouldFindWhatWasSaved() throws IOException {
        // Given
        StageStore store = new StageStore(directory.resolve("new"));

        // When
        store.save("order", WEIGHTS);

        // Then
        TrainedWeights found = store.find("order", 3).orElseThrow();
        assertThat(found.parameters()).containsExactly(WEIGHTS.parameters());
        assertThat(found.cost()).isEqualTo(WEIGHTS.cost());
        assertThat(store.find("strings", 3)).isEmpty();
    }

    @Test
    void shouldSayWhichFileWasCutShort() throws IOException {
        // Given
        StageStore store = new StageStore(directory);
        store.save("order", WEIGHTS);
        Files.write(directory.resolve("order.f32"), new byte[7]);

        // Then
        assertThatThrownBy(() -> store.find("order", 3))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("order.f32 holds 7 bytes instead of 12; delete it");
    }
}
