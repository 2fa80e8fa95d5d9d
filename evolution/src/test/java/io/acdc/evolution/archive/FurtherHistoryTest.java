package io.acdc.evolution.archive;

import static io.acdc.evolution.archive.Evaluators.BREVITY;
import static io.acdc.evolution.archive.Evaluators.FORMAT;
import static io.acdc.evolution.archive.Evaluators.JUDGE;
import static io.acdc.evolution.archive.Evaluators.asking;
import static io.acdc.evolution.archive.Evaluators.gate;
import static io.acdc.evolution.archive.Evaluators.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evolution.archive.Decision.Admitted;
import io.acdc.evolution.archive.Decision.EvaluatorJoined;
import io.acdc.evolution.archive.Decision.EvaluatorLeft;
import io.acdc.evolution.archive.Decision.GateRejected;
import io.acdc.evolution.archive.Decision.ScoreGivenUp;
import io.acdc.evolution.archive.Decision.TaskRetired;
import io.acdc.evolution.pool.ParentReplacement;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.evolution.selection.Contender;
import io.acdc.evolution.skill.SkillVector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Long random histories in which evaluators come, go and fall silent, tasks are replaced and facts come in any order. */
class FurtherHistoryTest {
    private static final int HISTORIES = 4;
    private static final int STEPS = 300;
    private static final List<AvailableEvaluator> EVALUATORS =
            List.of(reading(BREVITY), asking(FORMAT), gate(JUDGE, EvaluatorInput.MODEL, 0.4));

    @Test
    void shouldGoOnAfterARestartAtAnyPointAsIfThereHadBeenNone() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            // Given
            ArchiveDriver steady = open();
            ArchiveDriver restarted = open();

            // When
            live(steady, seed, false);
            live(restarted, seed, true);

            // Then
            assertThat(restarted.decisions()).isEqualTo(steady.decisions());
            assertThat(restarted.archive().evaluators())
                    .isEqualTo(steady.archive().evaluators());
            assertThat(restarted.archive().heldAnswers())
                    .isEqualTo(steady.archive().heldAnswers());
        }
    }

    @Test
    void shouldCompareByTheScoresThatWereGivenThroughoutAnyHistory() {
        List<Decision> decisions = new ArrayList<>();
        for (long seed = 0; seed < HISTORIES; seed++) {
            // Given
            ArchiveDriver driver = open();

            // When
            live(driver, seed, false);

            // Then
            Set<String> givenUp = driver.decisions(ScoreGivenUp.class).stream()
                    .map(score -> score.modelId() + score.taskId())
                    .collect(Collectors.toSet());
            selections(driver.decisions())
                    .forEach(basis -> assertThat(basis.contenders())
                            .isEqualTo(basis.contenders().stream()
                                    .map(contender -> fromScratch(contender.id(), basis, givenUp))
                                    .toList()));
            decisions.addAll(driver.decisions());
        }
        List<SelectionBasis> selections = selections(decisions).toList();
        assertThat(selections)
                .filteredOn(basis -> basis.furtherSkills().stream()
                        .anyMatch(skills -> !skills.comparableTasks().isEmpty()))
                .hasSizeGreaterThan(20);
        assertThat(decisions).hasAtLeastOneElementOfType(GateRejected.class);
        assertThat(decisions).hasAtLeastOneElementOfType(TaskRetired.class);
        assertThat(decisions.stream().filter(EvaluatorJoined.class::isInstance)).hasSizeGreaterThan(3 * HISTORIES);
        assertThat(decisions.stream().filter(EvaluatorLeft.class::isInstance).map(EvaluatorLeft.class::cast))
                .extracting(left -> left.basis().instances().isEmpty())
                .contains(true, false);
    }

    private static ArchiveDriver open() {
        return ArchiveDriver.replacing(ParentReplacement.AT_ONCE, 4);
    }

    private static void live(ArchiveDriver driver, long seed, boolean restarts) {
        CounterRandom random = CounterRandom.of(seed, "further history");
        List<WorkItem> open = new ArrayList<>();
        List<AvailableEvaluator> up = new ArrayList<>();
        driver.propose("task-1", "task-2", "task-3", "task-4").seed("s");
        for (int step = 0; step < STEPS; step++) {
            if (restarts && step % 3 == 0) {
                driver.restart();
            }
            happen(driver, random, step);
            if (random.nextInt(12) == 0) {
                toggle(up, EVALUATORS.get(random.nextInt(EVALUATORS.size())));
            }
            driver.present(up.toArray(AvailableEvaluator[]::new));
            driver.pass(random.nextInt(20) == 0 ? ArchiveDriver.DEADLINE : Duration.ofMillis(100));
            open.addAll(driver.takeQuestions());
            answer(driver, random, open);
        }
    }

    private static void happen(ArchiveDriver driver, CounterRandom random, int step) {
        List<String> tasks = driver.activeTasks();
        String task = tasks.isEmpty() ? "task-1" : tasks.get(random.nextInt(tasks.size()));
        switch (random.nextInt(10)) {
            case 0 -> driver.propose("task-" + (100 + step));
            case 1 -> driver.proposeChild(task, "task-" + (100 + step));
            case 2, 3, 4 -> driver.candidate("model-" + step);
            case 5 -> hearEarly(driver, "model-" + (step + 3), task);
            case 6 -> {
                if (random.nextInt(8) == 0) {
                    driver.withdraw(task);
                }
            }
            default -> {}
        }
    }

    private static void hearEarly(ArchiveDriver driver, String model, String task) {
        driver.score(BREVITY, model, answer(Optional.of(BREVITY), model, task), task)
                .find(JUDGE, model, answer(Optional.of(JUDGE), model, task), task);
    }

    private static void toggle(List<AvailableEvaluator> up, AvailableEvaluator evaluator) {
        if (!up.remove(evaluator)) {
            up.add(evaluator);
        }
    }

    /** Some answers come, some never; whoever reads transcripts does so a while later, or not. */
    private static void answer(ArchiveDriver driver, CounterRandom random, List<WorkItem> open) {
        for (WorkItem item : List.copyOf(open)) {
            int fate = random.nextInt(6);
            if (fate == 0) {
                open.remove(item);
            } else if (fate < 4) {
                open.remove(item);
                item.taskIds().forEach(task -> answer(driver, item, task, random));
            }
        }
    }

    private static void answer(ArchiveDriver driver, WorkItem item, String task, CounterRandom random) {
        String model = item.modelId();
        Optional<EvaluatorId> by = item.evaluator();
        if (by.equals(Optional.of(JUDGE))) {
            driver.find(JUDGE, model, answer(by, model, task), task);
        } else if (by.isPresent()) {
            driver.score(by.get(), model, answer(by, model, task), task);
        } else {
            driver.answer(model, task, answer(by, model, task));
            if (random.nextInt(40) != 0) {
                driver.score(BREVITY, model, answer(Optional.of(BREVITY), model, task), task);
            }
        }
    }

    private static Answer answer(Optional<EvaluatorId> by, String model, String task) {
        return passes(by, model, task) ? Answer.PASSED : Answer.FAILED;
    }

    private static boolean passes(Optional<EvaluatorId> by, String model, String task) {
        String name = by.map(EvaluatorId::kind).orElse("answer");
        double strength = CounterRandom.of(0, model).derive(name).nextDouble();
        return CounterRandom.of(1, model).derive(name).derive(task).nextDouble() < strength;
    }

    private static Stream<SelectionBasis> selections(List<Decision> decisions) {
        return decisions.stream().flatMap(decision -> switch (decision) {
            case Admitted admitted -> Stream.of(admitted.basis());
            case Decision.NotSelected rejected -> Stream.of(rejected.basis());
            default -> Stream.empty();
        });
    }

    private static Contender fromScratch(String model, SelectionBasis basis, Set<String> givenUp) {
        List<Boolean> passes = new ArrayList<>();
        basis.comparableTasks()
                .forEach(task -> passes.add(!givenUp.contains(model + task) && passes(Optional.empty(), model, task)));
        basis.furtherSkills()
                .forEach(skills -> skills.comparableTasks()
                        .forEach(task -> passes.add(passes(Optional.of(skills.evaluator()), model, task))));
        return Contender.of(model, SkillVector.matching(passes.size(), passes::get));
    }
}
