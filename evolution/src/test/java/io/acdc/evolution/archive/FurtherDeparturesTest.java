package io.acdc.evolution.archive;

import static io.acdc.evolution.archive.Answer.FAILED;
import static io.acdc.evolution.archive.Answer.PASSED;
import static io.acdc.evolution.archive.EvaluatorInput.TRANSCRIPT;
import static io.acdc.evolution.archive.Evaluators.BREVITY;
import static io.acdc.evolution.archive.Evaluators.JUDGE;
import static io.acdc.evolution.archive.Evaluators.asking;
import static io.acdc.evolution.archive.Evaluators.gate;
import static io.acdc.evolution.archive.Evaluators.reading;
import static io.acdc.evolution.archive.Evaluators.startedAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evolution.archive.Decision.Admitted;
import io.acdc.evolution.archive.Decision.EvaluationFailed;
import io.acdc.evolution.archive.Decision.EvaluatorJoined;
import io.acdc.evolution.archive.Decision.EvaluatorLeft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FurtherDeparturesTest {
    @Test
    void shouldLeaveWhenNoInstanceIsUp() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.joined().candidate("c");
        answer(driver, "c");

        // When
        driver.present().tick();

        // Then
        assertThat(driver.decisions(EvaluatorLeft.class)).singleElement().satisfies(left -> {
            assertThat(left.basis().id()).isEqualTo(BREVITY);
            assertThat(left.basis().instances()).isEmpty();
            assertThat(left.basis().why()).isEqualTo("no instance is up");
        });
        assertThat(driver.decisions(Admitted.class).getLast().modelId()).isEqualTo("c");
        assertThat(driver.decisions(Admitted.class).getLast().basis().furtherSkills())
                .isEmpty();
    }

    @Test
    void shouldLeaveInsteadOfLettingACandidateWaitInVain() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.joined().candidate("c");
        answer(driver, "c");

        // When
        driver.tick().pass(ArchiveDriver.DEADLINE);
        List<EvaluatorLeft> early = driver.decisions(EvaluatorLeft.class);
        driver.pass(ArchiveDriver.DEADLINE);

        // Then
        assertThat(early).isEmpty();
        assertThat(driver.decisions(EvaluatorLeft.class)).singleElement().satisfies(left -> {
            assertThat(left.basis().why()).isEqualTo("no score of c in time");
            assertThat(left.basis().instances()).containsExactly("a", "b");
        });
        assertThat(driver.decisions(EvaluationFailed.class)).isEmpty();
        assertThat(driver.archive().members()).contains("c");
    }

    @Test
    void shouldNotBlameAReaderForAnswersThatAreNotThereYet() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.joined().candidate("c").tick();

        // When
        driver.pass(ArchiveDriver.DEADLINE).pass(ArchiveDriver.DEADLINE);

        // Then
        assertThat(driver.decisions(EvaluatorLeft.class)).isEmpty();
        assertThat(driver.decisions(EvaluationFailed.class)).hasSize(1);
    }

    @Test
    void shouldAskAgainBeforeItBlamesAnyone() {
        // Given
        ArchiveDriver driver = ArchiveDriver.opened(4, 3, 1)
                .propose("a", "b", "c")
                .present(asking(BREVITY))
                .seed("s")
                .answerAll((model, task) -> true)
                .candidate("c");
        driver.takeQuestions();
        answer(driver, "c");
        driver.score(BREVITY, "c", PASSED, "b");

        // When
        driver.pass(ArchiveDriver.DEADLINE);

        // Then
        assertThat(driver.takeQuestions()).singleElement().satisfies(item -> {
            assertThat(item.evaluator()).contains(BREVITY);
            assertThat(item.taskIds()).containsExactly("a", "c");
            assertThat(item.attempt()).isEqualTo(2);
        });
        assertThat(driver.pass(ArchiveDriver.DEADLINE).decisions(EvaluatorLeft.class))
                .hasSize(1);
        assertThat(driver.archive().members()).containsExactly("s", "c");
    }

    @Test
    void shouldAskAboutMembersForAsLongAsItTakes() {
        // Given
        ArchiveDriver driver =
                FurtherSkillsTest.populated().present(asking(BREVITY)).tick();

        // When
        driver.pass(ArchiveDriver.DEADLINE).pass(ArchiveDriver.DEADLINE).tick();
        driver.takeQuestions();
        driver.pass(ArchiveDriver.DEADLINE);

        // Then
        assertThat(driver.takeQuestions()).extracting(WorkItem::modelId).containsExactly("s", "t");
        assertThat(driver.decisions(EvaluatorLeft.class)).isEmpty();
    }

    @Test
    void shouldReturnWithTheScoresItGaveBefore() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.joined().present().tick();

        // When
        driver.present(reading(BREVITY)).tick();

        // Then
        assertThat(driver.decisions(EvaluatorJoined.class)).hasSize(2);
    }

    @Test
    void shouldLetCandidatesOfItsAbsenceGoOnWithoutIt() {
        // Given
        ArchiveDriver driver =
                FurtherSkillsTest.joined().candidate("c").present().tick();

        // When
        driver.present(reading(BREVITY)).tick();
        answer(driver, "c");

        // Then
        assertThat(driver.decisions(EvaluatorJoined.class)).hasSize(2);
        assertThat(driver.archive().members()).contains("c");
    }

    @Test
    void shouldReturnAfterItWasSilentOnceItScoresAgain() {
        // Given
        ArchiveDriver driver = silent(FurtherSkillsTest.joined());
        driver.restart().tick();
        int before = driver.decisions(EvaluatorJoined.class).size();

        // When
        driver.score(BREVITY, "c", PASSED, "a", "b", "c").tick();

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(driver.decisions(EvaluatorJoined.class)).hasSize(2);
    }

    @Test
    void shouldTakeAGateThatWasSilentBackOnceAnInstanceHasStarted() {
        // Given
        AvailableEvaluator judge = gate(JUDGE, TRANSCRIPT, 0.5);
        ArchiveDriver driver =
                silent(FurtherSkillsTest.populated().present(judge).tick());

        // When
        driver.tick().find(JUDGE, "nobody", FAILED, "a").tick();
        int before = driver.decisions(EvaluatorJoined.class).size();
        driver.present(startedAt(driver.now().plusMillis(1), judge)).tick();

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(driver.decisions(EvaluatorJoined.class)).hasSize(2);
    }

    @Test
    void shouldNotWaitForTheScoresOfAWithdrawnTask() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.joined().candidate("c").score(BREVITY, "c", PASSED, "a", "b");
        answer(driver, "c");

        // When
        driver.tick().withdraw("c");

        // Then
        assertThat(driver.archive().members()).contains("c");
        assertThat(driver.archive().openItems("c")).isEmpty();
        assertThat(driver.pass(ArchiveDriver.DEADLINE)
                        .pass(ArchiveDriver.DEADLINE)
                        .decisions(EvaluatorLeft.class))
                .isEmpty();
    }

    @Test
    void shouldKnowSixteenAndRefuseMore() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.populated();
        for (int number = 0; number < PopulationArchive.MOST_FURTHER_EVALUATORS; number++) {
            driver.score(numbered(number), "s", PASSED, "a");
        }

        // When
        Changes refused = driver.archive().complete(Optional.of(numbered(16)), "s", "a", PASSED);
        driver.present(gate(JUDGE, TRANSCRIPT, 0)).tick();

        // Then
        assertThat(refused.refusal())
                .contains(
                        "evaluator kind 16 is one too many: 16 further evaluators are known, and none of them has left");
        assertThat(driver.decisions(EvaluatorJoined.class)).isEmpty();
        assertThat(driver.archive()
                        .complete(Optional.of(numbered(3)), "s", "b", PASSED)
                        .refusal())
                .isEmpty();
    }

    @Test
    void shouldLetOneThatLeftMakeRoom() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.joined().present().tick();
        for (int number = 1; number < PopulationArchive.MOST_FURTHER_EVALUATORS; number++) {
            driver.score(numbered(number), "s", PASSED, "a");
        }

        // When
        driver.score(numbered(16), "s", PASSED, "a").restart();

        // Then
        assertThat(driver.archive().evaluators())
                .hasSize(16)
                .extracting(KeptEvaluator::id)
                .contains(numbered(16))
                .doesNotContain(BREVITY);
        assertThat(driver.archive().sheet(new SheetName("s", Optional.of(BREVITY))))
                .isEmpty();
    }

    @Test
    void shouldRefuseAnotherRoleUnderTheSameName() {
        // Given
        ArchiveDriver driver = FurtherSkillsTest.joined().candidate("c");

        // When
        Changes refused = driver.archive().inspect(Optional.of(BREVITY), "c", "a", FAILED);
        driver.present(gate(BREVITY, TRANSCRIPT, 0)).tick();

        // Then
        assertThat(refused.refusal())
                .contains("evaluator brevity 1 was of another role before; give it another version");
        assertThat(driver.decisions(EvaluatorLeft.class)).hasSize(1);
        assertThat(driver.decisions(EvaluatorJoined.class)).hasSize(1);
    }

    private static EvaluatorId numbered(int number) {
        return new EvaluatorId("kind", String.valueOf(number));
    }

    /** Lets a candidate wait until what is awaited is given up. */
    private static ArchiveDriver silent(ArchiveDriver driver) {
        answer(driver.candidate("c"), "c");
        driver.tick().pass(ArchiveDriver.DEADLINE).pass(ArchiveDriver.DEADLINE);
        assertThat(driver.decisions(EvaluatorLeft.class)).hasSize(1);
        assertThat(driver.archive().members()).contains("c");
        return driver;
    }

    private static void answer(ArchiveDriver driver, String model) {
        List.of("a", "b", "c").forEach(task -> driver.answer(model, task, PASSED));
    }
}
