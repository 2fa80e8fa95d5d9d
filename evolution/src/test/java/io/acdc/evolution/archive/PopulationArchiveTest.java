package io.acdc.evolution.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evolution.archive.Decision.Admitted;
import io.acdc.evolution.archive.Decision.EvaluationFailed;
import io.acdc.evolution.archive.Decision.NotSelected;
import io.acdc.evolution.archive.Decision.ScoreGivenUp;
import io.acdc.evolution.archive.Decision.TaskActivated;
import io.acdc.evolution.archive.Decision.TaskRetired;
import io.acdc.evolution.pool.Retirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PopulationArchiveTest {
    @Test
    void shouldAskNobodyBeforeThePoolIsThere() {
        // Given
        ArchiveDriver driver = ArchiveDriver.opened(2, 3, 1).seed("s").propose("a", "b");

        // When
        driver.tick();

        // Then
        assertThat(driver.takeQuestions()).isEmpty();
        assertThat(driver.propose("c").tick().takeQuestions())
                .singleElement()
                .satisfies(item -> assertThat(item.taskIds()).containsExactly("a", "b", "c"));
    }

    @Test
    void shouldAskInWorkItemsOfTheSetSize() {
        // Given
        ArchiveDriver driver = ArchiveDriver.opened(2, 7, 1).propose("a", "b", "c", "d", "e", "f", "g");

        // When
        driver.tick().seed("s");

        // Then
        assertThat(driver.takeQuestions())
                .extracting(WorkItem::taskIds)
                .containsExactly(List.of("a", "b", "c"), List.of("d", "e", "f"), List.of("g"));
    }

    @Test
    void shouldDecideOnceTheLastAnswerIsThere() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(2, 2, 1).propose("a", "b").tick().seed("s");

        // When
        driver.answer("s", "a", Answer.PASSED);
        List<Admitted> early = driver.decisions(Admitted.class);
        driver.answer("s", "b", Answer.FAILED);

        // Then
        assertThat(early).isEmpty();
        assertThat(driver.decisions(Admitted.class))
                .extracting(Admitted::modelId)
                .containsExactly("s");
        assertThat(driver.archive().members()).containsExactly("s");
    }

    @Test
    void shouldNumberDecisionsWithoutGaps() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(2, 3, 2).propose("a", "b", "c").seed("s", "t");

        // When
        driver.answerAll((model, task) -> model.compareTo(task) > 0 && !task.equals("c"));
        driver.candidate("z").answerAll((model, task) -> true);

        // Then
        assertThat(driver.decisions().stream().map(Decision::sequence))
                .containsExactlyElementsOf(
                        LongStream.range(0, driver.decisions().size()).boxed().toList());
    }

    @Test
    void shouldEvictTheMemberThatAddsLeast() {
        // Given
        ArchiveDriver driver = ArchiveDriver.opened(2, 3, 2)
                .propose("a", "b", "c")
                .seed("narrow", "wide")
                .answerAll((model, task) -> model.equals("wide") || task.equals("a"));

        // When
        driver.candidate("child").answerAll((model, task) -> !task.equals("a") || model.equals("wide"));

        // Then
        Admitted last = driver.decisions(Admitted.class).getLast();
        assertThat(last.modelId()).isEqualTo("child");
        assertThat(last.evicted()).containsExactly("narrow");
        assertThat(driver.archive().members()).containsExactly("wide", "child");
    }

    @Test
    void shouldRejectACandidateThatAddsNothing() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(1, 2, 1).propose("a", "b").seed("s").answerAll((model, task) -> true);

        // When
        driver.candidate("dull").answerAll((model, task) -> model.equals("s"));

        // Then
        assertThat(driver.decisions(NotSelected.class))
                .extracting(NotSelected::modelId)
                .containsExactly("dull");
        assertThat(driver.archive().counters().candidatesDecided()).isEqualTo(1);
    }

    @Test
    void shouldIgnoreSecondAnnouncementsProposalsAndAnswers() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(2, 2, 1).propose("a", "b").tick().seed("s");
        driver.answer("s", "a", Answer.PASSED);

        // When
        driver.propose("a", "b").seed("s").answer("s", "a", Answer.FAILED).tick();
        driver.answer("s", "b", Answer.FAILED).answer("s", "b", Answer.PASSED);

        // Then
        assertThat(driver.decisions(TaskActivated.class)).hasSize(2);
        assertThat(driver.decisions(Admitted.class))
                .singleElement()
                .satisfies(admitted -> assertThat(admitted.basis()
                                .contenders()
                                .getFirst()
                                .skills()
                                .toBits())
                        .isEqualTo("10"));
    }

    @Test
    void shouldAskMembersAboutNewTasksAndRetireImpossibleOnes() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(3, 2, 1).propose("a", "b").seed("s").answerAll((model, task) -> true);

        // When
        driver.propose("hopeless").answerAll((model, task) -> !task.equals("hopeless"));

        // Then
        assertThat(driver.decisions(TaskRetired.class)).singleElement().satisfies(retired -> {
            assertThat(retired.taskId()).isEqualTo("hopeless");
            assertThat(retired.basis().reason()).isEqualTo(Retirement.Reason.IMPOSSIBLE);
            assertThat(retired.basis().members()).isEqualTo(1);
        });
    }

    @Test
    void shouldNotReviewThePoolBeforeAllSeedsAreDecided() {
        // Given
        ArchiveDriver driver = ArchiveDriver.opened(3, 2, 2).propose("a", "b").seed("s");

        // When
        driver.answerAll((model, task) -> model.equals("t") && task.equals("a"));

        // Then
        assertThat(driver.decisions(TaskRetired.class)).isEmpty();
        driver.seed("t").answerAll((model, task) -> model.equals("t") && task.equals("a"));
        assertThat(driver.decisions(TaskRetired.class))
                .extracting(TaskRetired::taskId)
                .containsExactly("b");
    }

    @Test
    void shouldCompareOnTasksThatAllHaveAnswered() {
        // Given a candidate that was asked before a new task came
        ArchiveDriver driver =
                ArchiveDriver.opened(3, 2, 1).propose("a", "b").seed("s").answerAll((model, task) -> true);
        driver.candidate("c").propose("late").tick();

        // When
        driver.answer("c", "a", Answer.PASSED).answer("c", "b", Answer.PASSED);

        // Then
        assertThat(driver.decisions(Admitted.class).getLast().basis()).satisfies(basis -> {
            assertThat(basis.comparableTasks()).containsExactly("a", "b");
            assertThat(basis.excludedTasks()).containsExactly("late");
        });
    }

    @Test
    void shouldAskAgainAndThenGiveUpOnACandidate() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(3, 2, 1).propose("a", "b").seed("s").answerAll((model, task) -> true);
        driver.candidate("lost").answer("lost", "a", Answer.PASSED).takeQuestions();

        // When
        driver.pass(ArchiveDriver.DEADLINE);
        List<WorkItem> again = driver.takeQuestions();
        driver.pass(ArchiveDriver.DEADLINE);

        // Then
        assertThat(again).singleElement().satisfies(item -> {
            assertThat(item.taskIds()).containsExactly("b");
            assertThat(item.attempt()).isEqualTo(2);
        });
        assertThat(driver.decisions(EvaluationFailed.class))
                .extracting(EvaluationFailed::modelId)
                .containsExactly("lost");
        assertThat(driver.archive().undecided()).isZero();
    }

    @Test
    void shouldRecordAFailureForAMemberThatDoesNotAnswer() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(3, 2, 1).propose("a", "b").seed("s").answerAll((model, task) -> true);
        driver.propose("c").tick();

        // When
        driver.pass(ArchiveDriver.DEADLINE).pass(ArchiveDriver.DEADLINE);

        // Then
        assertThat(driver.decisions(ScoreGivenUp.class)).singleElement().satisfies(givenUp -> {
            assertThat(givenUp.modelId()).isEqualTo("s");
            assertThat(givenUp.taskId()).isEqualTo("c");
        });
        assertThat(driver.archive().standings()).noneMatch(standing -> standing.evaluated() < 1);
    }

    @Test
    void shouldRejectACandidateOfWhichNothingCouldBeScored() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(3, 2, 1).propose("a", "b").seed("s").answerAll((model, task) -> true);

        // When
        driver.candidate("broken").answer("broken", "a", Answer.UNSCORED).answer("broken", "b", Answer.UNSCORED);

        // Then
        assertThat(driver.decisions(EvaluationFailed.class))
                .extracting(EvaluationFailed::modelId)
                .containsExactly("broken");
    }

    @Test
    void shouldHoldAnswersUntilTheirModelIsAnnounced() {
        // Given
        ArchiveDriver driver = ArchiveDriver.opened(2, 2, 1).propose("a", "b").tick();

        // When
        driver.answer("s", "a", Answer.PASSED).answer("s", "a", Answer.FAILED).answer("s", "b", Answer.FAILED);
        int held = driver.archive().heldAnswers();
        driver.seed("s");

        // Then
        assertThat(held).isEqualTo(2);
        assertThat(driver.archive().heldAnswers()).isZero();
        assertThat(driver.takeQuestions()).isEmpty();
        assertThat(driver.decisions(Admitted.class))
                .singleElement()
                .satisfies(admitted -> assertThat(admitted.basis()
                                .contenders()
                                .getFirst()
                                .skills()
                                .toBits())
                        .isEqualTo("10"));
    }

    @Test
    void shouldAskAnAnnouncedModelOnlyForTheAnswersThatDidNotComeBefore() {
        // Given
        ArchiveDriver driver = ArchiveDriver.opened(2, 2, 1).propose("a", "b").tick();

        // When
        driver.answer("s", "b", Answer.PASSED).seed("s");

        // Then
        assertThat(driver.takeQuestions())
                .singleElement()
                .satisfies(item -> assertThat(item.taskIds()).containsExactly("a"));
    }

    @Test
    void shouldGiveNoEffectToAnswersOfInactiveTasksAndDepartedModels() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(1, 2, 1).propose("a", "b").seed("s").answerAll((model, task) -> true);
        driver.candidate("gone").answerAll((model, task) -> model.equals("s"));

        // When
        driver.answer("gone", "a", Answer.PASSED).answer("unknown", "c", Answer.PASSED);
        driver.propose("c").tick().takeQuestions();
        driver.candidate("unknown").candidate("gone");

        // Then
        assertThat(driver.archive().heldAnswers()).isZero();
        assertThat(driver.takeQuestions())
                .singleElement()
                .satisfies(item -> assertThat(item.taskIds()).containsExactly("a", "b", "c"));
    }

    @Test
    void shouldDropHeldAnswersWithTheirTask() {
        // Given
        ArchiveDriver driver =
                ArchiveDriver.opened(1, 2, 1).propose("a", "hopeless").tick();
        driver.answer("late", "a", Answer.PASSED).answer("late", "hopeless", Answer.PASSED);

        // When
        driver.seed("s").answerAll((model, task) -> task.equals("a"));

        // Then
        assertThat(driver.decisions(TaskRetired.class))
                .extracting(TaskRetired::taskId)
                .containsExactly("hopeless");
        assertThat(driver.archive().heldAnswers()).isEqualTo(1);
        assertThat(driver.candidate("late").decisions(NotSelected.class)).hasSize(1);
    }

    @Test
    void shouldRefuseAnswersBeyondWhatItCanHold() {
        // Given
        ArchiveDriver driver = ArchiveDriver.opened(1, 2, 1).propose("a", "b").tick();
        for (int model = 0; model < HeldAnswers.LIMIT; model++) {
            driver.answer("m" + model, "a", Answer.PASSED);
        }

        // When
        Changes refused = driver.archive().complete(Optional.empty(), "one too many", "a", Answer.PASSED);
        Changes known = driver.archive().complete(Optional.empty(), "m7", "a", Answer.PASSED);
        driver.seed("m7");

        // Then
        assertThat(refused.refusal())
                .hasValueSatisfying(
                        reason -> assertThat(reason)
                                .isEqualTo(
                                        "model one too many is not announced, and 100000 answers of such models are held already"));
        assertThat(refused.heldAnswers()).isEmpty();
        assertThat(known.refusal()).isEmpty();
        assertThat(driver.archive()
                        .complete(Optional.empty(), "one too many", "a", Answer.PASSED)
                        .refusal())
                .isEmpty();
    }
}
