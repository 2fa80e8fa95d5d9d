package io.acdc.evolution.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evolution.archive.Decision.Admitted;
import io.acdc.evolution.archive.Decision.NotSelected;
import io.acdc.evolution.archive.Decision.TaskRetired;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.evolution.selection.Contender;
import io.acdc.evolution.selection.CoverageSelection;
import io.acdc.evolution.selection.DominatedNoveltySearch;
import io.acdc.evolution.selection.NoveltyMeasure;
import io.acdc.evolution.selection.SelectionRule;
import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept from one selection to the next changes none: long random histories against selections from scratch. */
class SelectionHistoryTest {
    private static final int STEPS = 400;

    static Stream<SelectionRule> rules() {
        return Stream.of(
                new CoverageSelection(6, 0.5, 0.02),
                new DominatedNoveltySearch(6, 3, 999, NoveltyMeasure.PUBLISHED, OptionalInt.empty()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldSelectAsFromScratchAfterAnyHistory(SelectionRule rule) {
        for (long seed = 0; seed < 5; seed++) {
            // Given
            ArchiveDriver driver = ArchiveDriver.opened(ArchiveDriver.settings(rule, 12, 2));

            // When
            live(driver, CounterRandom.of(seed, "selection history"));

            // Then
            List<SelectionBasis> selections = selections(driver);
            assertThat(selections).allSatisfy(basis -> {
                List<Contender> contenders = fromScratch(basis);
                assertThat(basis.contenders()).isEqualTo(contenders);
                assertThat(basis.selection()).isEqualTo(rule.select(contenders));
            });
            assertThat(sameTasksAsBefore(selections)).isBetween(10, selections.size() - 10);
            assertThat(driver.decisions(TaskRetired.class)).hasSizeGreaterThan(10);
        }
    }

    /** Candidates come and tasks come; answers take their time, so that decisions overtake the answers of members. */
    private static void live(ArchiveDriver driver, CounterRandom random) {
        Set<WorkItem> open = new HashSet<>();
        driver.seed("s", "t");
        for (int step = 0; step < STEPS; step++) {
            if (step < 12 || random.nextInt(8) == 0) {
                driver.propose("task-" + random.nextInt(1_000_000));
            }
            if (random.nextInt(3) == 0) {
                driver.candidate("model-" + step);
            }
            driver.tick();
            open.addAll(driver.takeQuestions());
            for (WorkItem item : List.copyOf(open)) {
                if (random.nextInt(3) == 0) {
                    item.taskIds().forEach(task -> driver.answer(item.modelId(), task, answer(item.modelId(), task)));
                    open.remove(item);
                }
            }
        }
    }

    private static Answer answer(String model, String task) {
        return passes(model, task) ? Answer.PASSED : Answer.FAILED;
    }

    private static boolean passes(String model, String task) {
        double strength = CounterRandom.of(0, model).nextDouble();
        return CounterRandom.of(1, model).derive(task).nextDouble() < strength;
    }

    private static List<Contender> fromScratch(SelectionBasis basis) {
        List<String> tasks = basis.comparableTasks();
        return basis.contenders().stream()
                .map(Contender::id)
                .map(id -> Contender.of(id, SkillVector.matching(tasks.size(), at -> passes(id, tasks.get(at)))))
                .toList();
    }

    private static List<SelectionBasis> selections(ArchiveDriver driver) {
        List<SelectionBasis> selections = new ArrayList<>();
        for (Decision decision : driver.decisions()) {
            switch (decision) {
                case Admitted admitted -> selections.add(admitted.basis());
                case NotSelected rejected -> selections.add(rejected.basis());
                default -> {}
            }
        }
        return selections;
    }

    private static int sameTasksAsBefore(List<SelectionBasis> selections) {
        int same = 0;
        for (int index = 1; index < selections.size(); index++) {
            List<String> before = selections.get(index - 1).comparableTasks();
            same += selections.get(index).comparableTasks().equals(before) ? 1 : 0;
        }
        return same;
    }
}
