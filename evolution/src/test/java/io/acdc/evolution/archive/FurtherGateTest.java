package io.acdc.evolution.archive;

import static io.acdc.evolution.archive.Answer.FAILED;
import static io.acdc.evolution.archive.Answer.PASSED;
import static io.acdc.evolution.archive.Answer.UNSCORED;
import static io.acdc.evolution.archive.EvaluatorInput.MODEL;
import static io.acdc.evolution.archive.EvaluatorInput.TRANSCRIPT;
import static io.acdc.evolution.archive.Evaluators.JUDGE;
import static io.acdc.evolution.archive.Evaluators.gate;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evolution.archive.Decision.Admitted;
import io.acdc.evolution.archive.Decision.EvaluatorJoined;
import io.acdc.evolution.archive.Decision.GateRejected;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FurtherGateTest {
    @Test
    void shouldJoinAsSoonAsItIsThere() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.populated();

        // When
        driver.present(gate(JUDGE, TRANSCRIPT, 0.4)).tick().tick();

        // Then
        assertThat(driver.decisions(EvaluatorJoined.class)).singleElement().satisfies(joined -> {
            assertThat(joined.basis().role()).isEqualTo(EvaluatorRole.GATE);
            assertThat(joined.basis().rejectShare()).hasValue(0.4);
        });
    }

    @Test
    void shouldNotCountWithoutAShare() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.populated();
        AvailableEvaluator shareless = new AvailableEvaluator(
                JUDGE, EvaluatorRole.GATE, MODEL, OptionalDouble.empty(), List.of("g"), driver.now());

        // When
        driver.present(shareless).tick();

        // Then
        assertThat(driver.decisions(EvaluatorJoined.class)).isEmpty();
    }

    @Test
    void shouldRejectACandidateWhenMoreThanItsShareOfTheFindingsFailed() {
        // Given
        ArchiveDriver driver = guarded(0.5).candidate("babble");

        // When
        driver.answer("babble", "a", PASSED).answer("babble", "b", PASSED).answer("babble", "c", PASSED);
        driver.find(JUDGE, "babble", FAILED, "c", "a");
        List<GateRejected> early = driver.decisions(GateRejected.class);
        driver.find(JUDGE, "babble", PASSED, "a", "b");

        // Then
        assertThat(early).isEmpty();
        assertThat(driver.decisions(GateRejected.class)).singleElement().satisfies(rejected -> {
            assertThat(rejected.modelId()).isEqualTo("babble");
            assertThat(rejected.basis()).isEqualTo(new GateBasis(Optional.of(JUDGE), 3, List.of("a", "c")));
        });
        assertThat(driver.archive().sheet(new SheetName("babble", Optional.of(JUDGE))))
                .isEmpty();
    }

    @Test
    void shouldSelectACandidateOfWhichNoMoreThanTheShareFailed() {
        // Given
        ArchiveDriver driver = guarded(0.5).candidate("fine");

        // When
        driver.find(JUDGE, "fine", FAILED, "a")
                .find(JUDGE, "fine", UNSCORED, "b")
                .find(JUDGE, "fine", PASSED, "c");
        driver.answerAll((model, task) -> true);

        // Then
        assertThat(driver.decisions(Admitted.class).getLast().modelId()).isEqualTo("fine");
        assertThat(driver.decisions(Admitted.class).getLast().basis().furtherSkills())
                .isEmpty();
        assertThat(driver.archive().sheet(new SheetName("fine", Optional.of(JUDGE))))
                .isEmpty();
    }

    @Test
    void shouldNotCountAmongTheFindingsWhatTheGateCouldNotJudge() {
        // Given
        ArchiveDriver driver = guarded(0.5).candidate("odd");

        // When
        driver.find(JUDGE, "odd", FAILED, "a").find(JUDGE, "odd", UNSCORED, "b", "c");
        driver.answerAll((model, task) -> true);

        // Then
        assertThat(driver.decisions(GateRejected.class).getLast().basis().evaluations())
                .isEqualTo(1);
    }

    @Test
    void shouldExemptSeedsAndThoseAskedBefore() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.populated().candidate("before");
        driver.present(gate(JUDGE, MODEL, 0)).tick();

        // When
        driver.find(JUDGE, "before", FAILED, "a", "b", "c").seed("late").find(JUDGE, "late", FAILED, "a");
        driver.answerAll((model, task) -> true);

        // Then
        assertThat(driver.decisions(GateRejected.class)).isEmpty();
        assertThat(driver.archive().members()).containsExactly("s", "t", "before", "late");
    }

    @Test
    void shouldAskAGateThatTakesInWorkItemsAboutCandidatesOnly() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.populated();
        driver.present(gate(JUDGE, MODEL, 0)).tick();
        List<WorkItem> aboutMembers = driver.takeQuestions();

        // When
        driver.candidate("c").seed("late");

        // Then
        assertThat(aboutMembers).isEmpty();
        assertThat(driver.takeQuestions())
                .filteredOn(item -> item.evaluator().isPresent())
                .extracting(WorkItem::modelId)
                .containsExactly("c");
    }

    @Test
    void shouldHoldFindingsUntilTheirModelIsAnnounced() {
        // Given
        ArchiveDriver driver =
                guarded(0.5).find(JUDGE, "early", FAILED, "a", "b", "c").restart();

        // When
        driver.candidate("early").answerAll((model, task) -> true);

        // Then
        assertThat(driver.decisions(GateRejected.class)).hasSize(1);
    }

    private static ArchiveDriver guarded(double rejectShare) {
        return FurtherSkillsTest.populated()
                .present(gate(JUDGE, TRANSCRIPT, rejectShare))
                .tick();
    }
}
