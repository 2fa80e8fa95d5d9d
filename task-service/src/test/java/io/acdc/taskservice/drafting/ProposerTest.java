package io.acdc.taskservice.drafting;

import static io.acdc.taskservice.fixture.Events.active;
import static io.acdc.taskservice.fixture.Events.population;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ActiveTask;
import io.acdc.events.Population;
import io.acdc.events.TaskOperator;
import io.acdc.events.TaskProposed;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.question.Split;
import io.acdc.skills.scientist.ProceduralScientist;
import io.acdc.taskservice.rounds.RoundPlan;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProposerTest {
    private static final SkillCatalogue CATALOGUE = SkillCatalogue.standard();

    private final Proposer proposer = new Proposer(ProceduralScientist.standard(), () -> Instant.EPOCH);

    @Test
    void shouldFillThePoolWithDifferentTasks() {
        // When
        Proposals proposals = proposer.propose(initial(250));

        // Then
        assertThat(proposals.missing()).isZero();
        assertThat(proposals.tasks())
                .hasSize(250)
                .extracting(TaskProposed::getTaskId)
                .doesNotHaveDuplicates();
        assertThat(proposals.tasks()).extracting(TaskProposed::getPosition).isSorted();
        assertThat(proposals.tasks()).allSatisfy(task -> {
            assertThat(task.getOperator()).isEqualTo(TaskOperator.INITIAL);
            assertThat(task.getDifficulty()).isBetween(1, 4);
        });
    }

    @Test
    void shouldLetAllSkillsAlikeIntoTheFirstPool() {
        // When
        Map<String, Long> bySkill = proposer.propose(initial(240)).tasks().stream()
                .collect(Collectors.groupingBy(TaskProposed::getSkill, Collectors.counting()));

        // Then
        assertThat(bySkill).hasSize(CATALOGUE.families().size());
        assertThat(bySkill.values()).containsOnly(240L / CATALOGUE.families().size());
    }

    @Test
    void shouldProposeOnlyWhatTheSkillAnswersAndThePoolMaySee() {
        assertThat(proposer.propose(initial(250)).tasks()).allSatisfy(task -> {
            assertThat(CATALOGUE.solve(task.getInstruction()))
                    .contains(task.getScorer().getExpected());
            assertThat(CATALOGUE.split(task.getInstruction())).isEqualTo(Split.POOL);
        });
    }

    @Test
    void shouldProposeTheSameAfterAnInterruption() {
        // Given
        List<TaskProposed> whole = proposer.propose(initial(60)).tasks();
        Set<String> known =
                whole.subList(0, 25).stream().map(TaskProposed::getTaskId).collect(Collectors.toSet());

        // When
        Proposals rest = proposer.propose(new RoundPlan(population(), 0, 25, 60, List.of(), known));

        // Then
        assertThat(rest.tasks()).isEqualTo(whole.subList(25, 60));
    }

    @Test
    void shouldDrawAgainWhatWasProposedBefore() {
        // Given
        Set<String> known = new HashSet<>(ids(proposer.propose(initial(50))));

        // When
        Proposals again = proposer.propose(new RoundPlan(population(), 0, 0, 50, List.of(), known));

        // Then
        assertThat(again.missing()).isZero();
        assertThat(ids(again)).doesNotContainAnyElementsOf(known);
    }

    @Test
    void shouldFollowEasyTasksByHarderOrCombinedOnesAndOthersBySiblings() {
        // Given
        List<TaskProposed> tasks = proposer.propose(initial(96)).tasks();
        Map<String, TaskProposed> byId =
                tasks.stream().collect(Collectors.toMap(TaskProposed::getTaskId, Function.identity()));
        List<ActiveTask> pool = tasks.stream()
                .map(task -> active(task, task.getPosition() % 3 == 0 ? 9 : 3))
                .toList();

        // When
        Proposals children = proposer.propose(later(population(), pool));

        // Then
        assertThat(children.tasks()).hasSize(60).allSatisfy(child -> {
            TaskProposed parent =
                    Objects.requireNonNull(byId.get(child.getParentTaskId().orElseThrow()));
            switch (child.getOperator()) {
                case SIBLING -> {
                    assertThat(parent.getPosition() % 3).isNotZero();
                    assertThat(child.getSkill()).isEqualTo(parent.getSkill());
                    assertThat(child.getDifficulty()).isEqualTo(parent.getDifficulty());
                }
                case HARDER -> {
                    assertThat(parent.getPosition() % 3).isZero();
                    assertThat(child.getSkill()).isEqualTo(parent.getSkill());
                    assertThat(child.getDifficulty()).isEqualTo(parent.getDifficulty() + 1);
                }
                case COMBINED -> {
                    assertThat(child.getDomain()).isEqualTo("composed");
                    assertThat(child.getDifficulty()).isEqualTo(parent.getDifficulty() + 1);
                }
                case NOVEL -> assertThat(parent.getDomain()).isEqualTo("knowledge");
                case INITIAL, EASIER, IMPORTED -> throw new AssertionError(child);
            }
        });
        assertThat(children.tasks())
                .extracting(TaskProposed::getOperator)
                .contains(TaskOperator.SIBLING, TaskOperator.HARDER, TaskOperator.COMBINED);
    }

    @Test
    void shouldProposeNovelTasksWhenNothingIsPassed() {
        // Given
        List<ActiveTask> pool = proposer.propose(initial(24)).tasks().stream()
                .map(task -> active(task, 0))
                .toList();

        // Then
        assertThat(proposer.propose(later(population(), pool)).tasks())
                .hasSize(60)
                .allSatisfy(task -> {
                    assertThat(task.getOperator()).isEqualTo(TaskOperator.NOVEL);
                    assertThat(task.getParentTaskId()).isEqualTo(Optional.empty());
                    assertThat(task.getDifficulty()).isBetween(2, 4);
                });
    }

    @Test
    void shouldNotHaveChildrenOfTasksOfUnknownSkills() {
        // Given
        TaskProposed foreign = TaskProposed.newBuilder(
                        proposer.propose(initial(1)).tasks().getFirst())
                .setSkill("juggling")
                .build();

        // Then
        assertThat(proposer.propose(later(population(), List.of(active(foreign, 9))))
                        .tasks())
                .allSatisfy(task -> assertThat(task.getParentTaskId()).isEmpty());
    }

    @Test
    void shouldAdaptAsPublished() {
        // Given
        Population published = population("tasks.adaptation=published");
        List<ActiveTask> pool = proposer.propose(initial(48)).tasks().stream()
                .map(task -> active(task, task.getPosition() % 2 == 0 ? 9 : 3))
                .toList();

        // Then
        assertThat(proposer.propose(later(published, pool)).tasks())
                .extracting(TaskProposed::getOperator)
                .contains(TaskOperator.HARDER, TaskOperator.SIBLING, TaskOperator.NOVEL)
                .doesNotContain(TaskOperator.COMBINED, TaskOperator.EASIER);
    }

    @Test
    void shouldTellHowManyTasksAreMissing() {
        // Given
        SkillCatalogue capitals = new SkillCatalogue(List.of(CATALOGUE.family("capital")));
        Proposer narrow = new Proposer(new ProceduralScientist(capitals), () -> Instant.EPOCH);

        // When
        Proposals proposals = narrow.propose(initial(100));

        // Then
        assertThat(proposals.missing()).isPositive();
        assertThat(proposals.tasks().size() + proposals.missing()).isEqualTo(100);
    }

    private static RoundPlan initial(int size) {
        return new RoundPlan(population(), 0, 0, size, List.of(), Set.of());
    }

    private static RoundPlan later(Population population, List<ActiveTask> pool) {
        return new RoundPlan(population, 1, 0, 60, pool, Set.of());
    }

    private static List<String> ids(Proposals proposals) {
        return proposals.tasks().stream().map(TaskProposed::getTaskId).toList();
    }
}
