package io.acdc.evalservice.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.evalservice.fixture.ScriptedModel;
import io.acdc.evalservice.fixture.SteppingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadedModelsTest {
    private static final Path ONE = Path.of("one");
    private static final Path TWO = Path.of("two");
    private static final Path THREE = Path.of("three");
    private static final long BUDGET = 10;

    private final Map<Path, String> storage = new HashMap<>(Map.of(ONE, "f1", TWO, "f2", THREE, "f3"));
    private final List<Path> loads = new ArrayList<>();
    private final LoadedModels models =
            new LoadedModels(this::load, BUDGET, new SteppingClock(Instant.EPOCH, Duration.ofMillis(7)));

    @Test
    void shouldLoadAModelOnceForItemsThatFollowEachOther() {
        // When
        models.model(ONE, "f1", 4);
        models.model(ONE, "f1", 4);

        // Then
        assertThat(loads).containsExactly(ONE);
    }

    @Test
    void shouldTellWhatLoadingTookOnlyWhenAModelWasLoaded() {
        // When / Then
        assertThat(models.model(ONE, "f1", 4).loadTime()).isEqualTo(Duration.ofMillis(7));
        assertThat(models.model(ONE, "f1", 4).loadTime()).isZero();
    }

    @Test
    void shouldKeepWhatFitsAndForgetWhatWasAskedForLongestAgo() {
        // Given
        models.model(ONE, "f1", 4);
        models.model(TWO, "f2", 6);
        models.model(ONE, "f1", 4);

        // When
        models.model(THREE, "f3", 6);
        models.model(ONE, "f1", 4);
        models.model(TWO, "f2", 6);

        // Then
        assertThat(loads).containsExactly(ONE, TWO, THREE, TWO);
    }

    @Test
    void shouldKeepAModelBeyondTheBudgetAlone() {
        // When
        models.model(ONE, "f1", 4);
        models.model(THREE, "f3", 11);
        models.model(THREE, "f3", 11);
        models.model(ONE, "f1", 4);

        // Then
        assertThat(loads).containsExactly(ONE, THREE, ONE);
    }

    @Test
    void shouldLoadAgainWhenOtherWeightsAreAnnounced() {
        // Given
        models.model(ONE, "f1", 4);
        storage.put(ONE, "replaced");

        // When
        AnsweringModel model = models.model(ONE, "replaced", 4).model();

        // Then
        assertThat(model.weightFingerprint()).isEqualTo("replaced");
    }

    @Test
    void shouldMakeRoomBeforeLoadingEvenForOneThatCannotBeLoaded() {
        // Given
        models.model(ONE, "f1", 4);
        Path missing = Path.of("missing");

        // Then
        assertThatThrownBy(() -> models.model(missing, "f3", 100)).hasMessage("missing: is not there");
        assertThat(models.model(ONE, "f1", 4).model().weightFingerprint()).isEqualTo("f1");
        assertThat(loads).containsExactly(ONE, ONE);
    }

    private AnsweringModel load(Path checkpoint, String announced) {
        String fingerprint = storage.get(checkpoint);
        if (fingerprint == null) {
            throw new IllegalStateException(checkpoint + ": is not there");
        }
        loads.add(checkpoint);
        return new ScriptedModel(fingerprint, Map.of());
    }
}
