package io.acdc.evolution.archive;

import static io.acdc.evolution.archive.Answer.FAILED;
import static io.acdc.evolution.archive.Answer.PASSED;
import static io.acdc.evolution.archive.Answer.UNSCORED;
import static io.acdc.evolution.archive.Evaluators.BREVITY;
import static io.acdc.evolution.archive.Evaluators.FORMAT;
import static io.acdc.evolution.archive.Evaluators.asking;
import static io.acdc.evolution.archive.Evaluators.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.acdc.evolution.archive.Decision.Admitted;
import io.acdc.evolution.archive.Decision.EvaluatorJoined;
import io.acdc.evolution.archive.Decision.TaskRetired;
import io.acdc.evolution.archive.SelectionBasis.FurtherSkills;
import io.acdc.evolution.pool.ParentReplacement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FurtherSkillsTest {
    @Test
    void shouldJoinOnceEveryMemberHasItsScoreForEveryActiveTask() {
        // Given
        ArchiveDriver driver = populated().present(reading(BREVITY));

        // When
        driver.score(BREVITY, "s", PASSED, "a", "b", "c")
                .score(BREVITY, "t", PASSED, "a", "b")
                .tick();
        List<EvaluatorJoined> early = driver.decisions(EvaluatorJoined.class);
        driver.score(BREVITY, "t", UNSCORED, "c").tick().tick();

        // Then
        assertThat(early).isEmpty();
        assertThat(driver.decisions(EvaluatorJoined.class)).singleElement().satisfies(joined -> {
            assertThat(joined.basis().id()).isEqualTo(BREVITY);
            assertThat(joined.basis().role()).isEqualTo(EvaluatorRole.SKILL);
            assertThat(joined.basis().input()).isEqualTo(EvaluatorInput.TRANSCRIPT);
            assertThat(joined.basis().instances()).containsExactly("a", "b");
            assertThat(joined.basis().why()).isEqualTo("all 2 members have its scores for all 3 tasks");
        });
    }

    @Test
    void shouldNotJoinWhileNobodySaysItIsThere() {
        // Given
        ArchiveDriver driver = populated();

        // When
        scoreMembers(driver).tick();

        // Then
        assertThat(driver.decisions(EvaluatorJoined.class)).isEmpty();
        assertThat(driver.present(reading(BREVITY)).tick().decisions(EvaluatorJoined.class))
                .hasSize(1);
    }

    @Test
    void shouldJoinAtOnceWhereThereIsNoMember() {
        // Given
        ArchiveDriver driver = ArchiveDriver.opened(3, 2, 1).propose("a", "b").present(asking(BREVITY));

        // When
        driver.tick();

        // Then
        assertThat(driver.decisions(EvaluatorJoined.class))
                .singleElement()
                .extracting(joined -> joined.basis().why())
                .isEqualTo("there is no member yet that it would have to score");
    }

    @Test
    void shouldJoinNobodyBeforeThePopulationIsOpen() {
        // Given
        PopulationArchive archive = PopulationArchive.restore(ArchiveSnapshot.empty());

        // When
        Changes changes = archive.attend(List.of(asking(BREVITY)), Instant.EPOCH);

        // Then
        assertThat(changes.decisions()).isEmpty();
        assertThat(archive.complete(Optional.of(BREVITY), "m", "a", PASSED).evaluators())
                .isFalse();
    }

    @Test
    void shouldLetCandidatesThatAreAskedAfterwardsWaitForItsScores() {
        // Given
        ArchiveDriver driver = joined();

        // When
        driver.candidate("c").answer("c", "a", PASSED).answer("c", "b", PASSED).answer("c", "c", PASSED);
        driver.score(BREVITY, "c", PASSED, "a", "b").tick();
        List<String> early = driver.archive().members();
        driver.score(BREVITY, "c", PASSED, "c");

        // Then
        assertThat(early).containsExactly("s", "t");
        assertThat(driver.archive().members()).containsExactly("s", "t", "c");
    }

    @Test
    void shouldNotLetCandidatesThatWereAskedBeforeWaitForItsScores() {
        // Given
        ArchiveDriver driver = populated().candidate("c");
        scoreMembers(driver.present(reading(BREVITY))).tick();

        // When
        driver.answer("c", "a", PASSED).answer("c", "b", PASSED).answer("c", "c", PASSED);

        // Then
        assertThat(driver.decisions(EvaluatorJoined.class)).hasSize(1);
        assertThat(last(driver).modelId()).isEqualTo("c");
        assertThat(last(driver).basis().furtherSkills()).containsExactly(new FurtherSkills(BREVITY, List.of()));
    }

    @Test
    void shouldAskTheEvaluatorForWhatMembersAndCandidatesLack() {
        // Given
        ArchiveDriver driver = populated().present(asking(BREVITY));
        driver.takeQuestions();

        // When
        driver.score(BREVITY, "s", PASSED, "b").tick().tick();
        List<WorkItem> members = driver.takeQuestions();
        scoreMembers(driver).tick().candidate("c");

        // Then
        assertThat(members)
                .extracting(WorkItem::evaluator, WorkItem::modelId, WorkItem::taskIds, WorkItem::candidate)
                .containsExactly(
                        tuple(Optional.of(BREVITY), "s", List.of("a", "c"), false),
                        tuple(Optional.of(BREVITY), "t", List.of("a", "b", "c"), false));
        assertThat(driver.takeQuestions())
                .extracting(WorkItem::evaluator, WorkItem::modelId)
                .containsExactly(tuple(Optional.empty(), "c"), tuple(Optional.of(BREVITY), "c"));
    }

    @Test
    void shouldAskNothingOfAnEvaluatorThatReadsTranscripts() {
        // Given
        ArchiveDriver driver = joined();

        // When
        driver.candidate("c").answerAll((model, task) -> true).tick();

        // Then
        assertThat(driver.takeQuestions()).isEmpty();
        assertThat(driver.archive().openItems("c")).singleElement().satisfies(item -> {
            assertThat(item.evaluator()).contains(BREVITY);
            assertThat(item.taskIds()).containsExactly("a", "b", "c");
        });
    }

    @Test
    void shouldAddItsSkillsBehindTheOwnOnesInTheOrderOfEvaluatorsAndTasks() {
        // Given
        ArchiveDriver driver = populated().present(reading(FORMAT), reading(BREVITY));
        scoreMembers(driver).score(FORMAT, "s", PASSED, "a", "b", "c").score(FORMAT, "t", FAILED, "a", "b", "c");

        // When
        driver.tick().candidate("c");
        driver.score(BREVITY, "c", PASSED, "a", "c").score(BREVITY, "c", UNSCORED, "b");
        driver.score(FORMAT, "c", PASSED, "b").score(FORMAT, "c", FAILED, "a", "c");
        driver.answer("c", "a", PASSED).answer("c", "b", FAILED).answer("c", "c", PASSED);

        // Then
        SelectionBasis basis = last(driver).basis();
        assertThat(basis.comparableTasks()).containsExactly("a", "b", "c");
        assertThat(basis.furtherSkills())
                .containsExactly(
                        new FurtherSkills(BREVITY, List.of("a", "b", "c")),
                        new FurtherSkills(FORMAT, List.of("a", "b", "c")));
        assertThat(basis.contenders().getLast().skills().toBits()).isEqualTo("101" + "101" + "010");
        assertThat(basis.contenders().getFirst().skills().toBits()).isEqualTo("111" + "111" + "111");
        assertThat(basis.contenders().getLast().fitness()).isEqualTo(5 / 9.0);
    }

    @Test
    void shouldCompareByAnEvaluatorWhereAllContendersHaveItsScores() {
        // Given
        ArchiveDriver driver = ArchiveDriver.replacing(ParentReplacement.NEVER, 2)
                .propose("a", "b")
                .present(reading(BREVITY))
                .tick()
                .seed("s")
                .score(BREVITY, "s", PASSED, "a", "b")
                .answerAll((model, task) -> true);

        // When
        driver.propose("d").candidate("c").score(BREVITY, "c", PASSED, "a", "b").answerAll((model, task) -> true);
        driver.candidate("e").score(BREVITY, "e", PASSED, "a", "b", "d").answerAll((model, task) -> true);

        // Then
        assertThat(last(driver).basis().comparableTasks()).containsExactly("a", "b", "d");
        assertThat(last(driver).basis().furtherSkills()).containsExactly(new FurtherSkills(BREVITY, List.of("a", "b")));
    }

    @Test
    void shouldForgetScoresWithTheirTask() {
        // Given
        ArchiveDriver driver = joined().withdraw("b").propose("d").tick();
        driver.answer("s", "d", PASSED).answer("t", "d", PASSED);

        // When
        driver.candidate("c").score(BREVITY, "c", PASSED, "a", "c", "d").answerAll((model, task) -> true);

        // Then
        assertThat(driver.decisions(TaskRetired.class)).hasSize(1);
        assertThat(last(driver).basis().furtherSkills()).containsExactly(new FurtherSkills(BREVITY, List.of("a", "c")));
    }

    @Test
    void shouldNotWaitForScoresOfTasksInLimbo() {
        // Given
        ArchiveDriver driver = ArchiveDriver.replacing(ParentReplacement.AT_ONCE, 2)
                .propose("a", "b")
                .present(reading(BREVITY))
                .tick()
                .seed("s")
                .score(BREVITY, "s", PASSED, "a", "b")
                .answerAll((model, task) -> true);
        driver.candidate("c").score(BREVITY, "c", PASSED, "a").answerAll((model, task) -> true);

        // When
        driver.proposeChild("b", "child").tick();

        // Then
        assertThat(driver.archive().members()).containsExactly("s", "c");
    }

    @Test
    void shouldKeepOwnReviewsAndPassRatesToTheOwnKind() {
        // Given
        ArchiveDriver driver = populated().present(reading(BREVITY));

        // When
        driver.score(BREVITY, "s", FAILED, "a", "b", "c")
                .score(BREVITY, "t", FAILED, "a", "b", "c")
                .tick();

        // Then
        assertThat(driver.archive().standings())
                .allSatisfy(standing -> assertThat(standing.passes()).isEqualTo(2));
        assertThat(driver.decisions(TaskRetired.class)).isEmpty();
    }

    @Test
    void shouldHoldScoresUntilTheirModelIsAnnounced() {
        // Given
        ArchiveDriver driver =
                joined().score(BREVITY, "early", PASSED, "a", "b", "c").score(BREVITY, "early", FAILED, "a");

        // When
        driver.restart().candidate("early").answerAll((model, task) -> false);

        // Then
        assertThat(driver.archive().heldAnswers()).isZero();
        assertThat(last(driver).basis().contenders().getLast().skills().toBits())
                .isEqualTo("000111");
    }

    private static Admitted last(ArchiveDriver driver) {
        return driver.decisions(Admitted.class).getLast();
    }

    /** Room for four members; two there are, and three tasks. */
    static ArchiveDriver populated() {
        return ArchiveDriver.opened(4, 3, 2)
                .propose("a", "b", "c")
                .seed("s", "t")
                .answerAll((model, task) -> true);
    }

    private static ArchiveDriver scoreMembers(ArchiveDriver driver) {
        return driver.score(BREVITY, "s", PASSED, "a", "b", "c").score(BREVITY, "t", PASSED, "a", "b", "c");
    }

    /** With a further evaluator that reads transcripts. */
    static ArchiveDriver joined() {
        return scoreMembers(populated().present(reading(BREVITY))).tick();
    }
}
