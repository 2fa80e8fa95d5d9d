package io.acdc.evolution.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evolution.archive.Decision.Admitted;
import io.acdc.evolution.archive.Decision.GateRejected;
import io.acdc.evolution.pool.ParentReplacement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
    @Test
    void shouldRejectACandidateWhenMoreThanTheShareOfItsAnswersFailed() {
        // Given
        ArchiveDriver driver = answered();
        driver.candidate("babble").inspect("babble", "b", false).inspect("babble", "a", false);
        driver.inspect("babble", "c", true).inspect("babble", "b", true);

        // When
        driver.answerAll((model, task) -> true);

        // Then
        assertThat(driver.decisions(GateRejected.class)).singleElement().satisfies(rejected -> {
            assertThat(rejected.modelId()).isEqualTo("babble");
            assertThat(rejected.basis().evaluations()).isEqualTo(3);
            assertThat(rejected.basis().failedTasks()).containsExactly("a", "b");
        });
        assertThat(driver.archive().counters().candidatesDecided()).isEqualTo(1);
        assertThat(driver.archive().findings("babble").isEmpty()).isTrue();
    }

    @Test
    void shouldSelectACandidateOfWhichNoMoreThanTheShareFailed() {
        // Given
        ArchiveDriver driver = answered();
        driver.candidate("fine").inspect("fine", "a", false).inspect("fine", "b", true);

        // When
        driver.answerAll((model, task) -> true);

        // Then
        assertThat(driver.decisions(Admitted.class))
                .extracting(Admitted::modelId)
                .containsExactly("s", "fine");
    }

    @Test
    void shouldHoldFindingsUntilTheirModelIsAnnounced() {
        // Given
        ArchiveDriver driver = answered().inspect("early", "a", false);

        // When
        driver.candidate("early").answerAll((model, task) -> true);

        // Then
        assertThat(driver.decisions(GateRejected.class))
                .extracting(GateRejected::modelId)
                .containsExactly("early");
    }

    @Test
    void shouldExemptSeeds() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.replacing(ParentReplacement.NEVER, 2).inspect("s", "a", false);

        // When
        driver.propose("a", "b").seed("s").inspect("s", "b", false).answerAll((model, task) -> true);

        // Then
        assertThat(driver.archive().members()).containsExactly("s");
        assertThat(driver.archive().findings("s").isEmpty()).isTrue();
    }

    @Test
    void shouldLetEverythingPassWithoutAGate() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(3, 2, 1).propose("a", "b").seed("s").answerAll((model, task) -> true);

        // When
        driver.candidate("babble").inspect("babble", "a", false).answerAll((model, task) -> true);

        // Then
        assertThat(driver.archive().members()).containsExactly("s", "babble");
    }

    @Test
    void shouldRefuseFindingsBeyondWhatItCanHold() {
        // Given
        ArchiveDriver driver = answered();
        for (int model = 0; model < GateFindings.LIMIT; model++) {
            driver.inspect("m" + model, "a", true);
        }

        // When
        Changes refused = driver.archive().inspect(Optional.empty(), "one too many", "a", Answer.PASSED);
        driver.candidate("m7");

        // Then
        assertThat(refused.refusal())
                .contains(
                        "model one too many is not announced, and 100000 findings about such models are held already");
        assertThat(driver.archive()
                        .inspect(Optional.empty(), "one too many", "a", Answer.PASSED)
                        .refusal())
                .isEmpty();
    }

    private static ArchiveDriver answered() {
        ArchiveDriver driver = ArchiveDriver.replacing(ParentReplacement.NEVER, 2);
        return driver.propose("a", "b").seed("s").answerAll((model, task) -> true);
    }
}
