package io.acdc.archive.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.archives.fold.ArchiveFold;
import io.acdc.events.ActiveTask;
import io.acdc.events.AnsweringSettings;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ArchiveModel;
import io.acdc.events.DecisionKind;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.FactsRead;
import io.acdc.events.GateKind;
import io.acdc.events.GateSettings;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import io.acdc.events.RejectionReason;
import io.acdc.events.RetirementReason;
import io.acdc.events.TaskToAnswer;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.schemas.settings.SettingsEdit;
import io.acdc.schemas.settings.SystemPrompts;
import io.acdc.schemas.topics.Topics;
import io.acdc.schemas.tracing.StepName;
import io.acdc.schemas.tracing.TraceContext;
import io.acdc.tracing.step.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveProcessorTest {
    private static final int SEEDS = 3;
    private static final int CANDIDATES = 30;

    @Test
    void shouldDecideTheSameWhetherOrNotItIsRestartedAfterEveryFact() {
        // Given
        ArchiveBench steady = new ArchiveBench();
        ArchiveBench shaken = new ArchiveBench();

        // When
        evolve(steady, () -> {});
        evolve(shaken, shaken::restart);

        // Then
        assertThat(steady.decisions()).hasSizeGreaterThan(CANDIDATES);
        assertThat(shaken.decisions()).isEqualTo(steady.decisions());
        assertThat(steady.decisions())
                .extracting(ArchiveDecision::getKind)
                .contains(DecisionKind.TASK_RETIRED, DecisionKind.CANDIDATE_ADMITTED, DecisionKind.CANDIDATE_REJECTED);
    }

    @Test
    void shouldTellTheSameStoriesAfterARestartUnderTheIdsInTheHeadersOfItsRecords() {
        // Given
        ArchiveBench steady = new ArchiveBench();
        ArchiveBench shaken = new ArchiveBench();

        // When
        evolve(steady, () -> {});
        evolve(shaken, shaken::restart);

        // Then
        assertThat(shaken.steps()).isEqualTo(steady.steps());
        assertThat(steady.steps())
                .extracting(Step::name)
                .contains(StepName.ASK, StepName.DECIDE)
                .doesNotContain(StepName.MERGE);
        assertThat(steady.steps())
                .filteredOn(step -> step.name() == StepName.DECIDE)
                .extracting(Step::context)
                .containsExactlyElementsOf(steady.sentTo(Topics.ARCHIVE_DECISIONS.name()).stream()
                        .flatMap(record -> TraceContext.of(record.headers()).stream())
                        .toList());
        assertThat(steady.steps())
                .filteredOn(step -> step.name() == StepName.DECIDE)
                .allSatisfy(step -> assertThat(step.links().getFirst().traceId())
                        .isEqualTo(step.context().traceId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-once", "when-solved"})
    void shouldKeepReplacedAndWithdrawnTasksAndTheGatesFindingsWhenItIsRestarted(String parentReplacement) {
        // Given
        ArchiveBench steady = new ArchiveBench();
        ArchiveBench shaken = new ArchiveBench();

        // When
        new TaskEvolution(steady, () -> {}).run(parentReplacement, CANDIDATES);
        new TaskEvolution(shaken, shaken::restart).run(parentReplacement, CANDIDATES);

        // Then
        assertThat(shaken.decisions()).isEqualTo(steady.decisions());
        assertThat(steady.decisions())
                .flatExtracting(
                        decision -> decision.getRetirementReason().stream().toList())
                .contains(RetirementReason.IMPOSSIBLE, RetirementReason.REPLACED, RetirementReason.BY_USER);
        assertThat(steady.decisions())
                .flatExtracting(
                        decision -> decision.getRejectionReason().stream().toList())
                .contains(RejectionReason.GATE, RejectionReason.NOT_SELECTED);
        assertThat(steady.decisions().stream()
                        .anyMatch(decision -> decision.getReinstatement().isPresent()))
                .isEqualTo(parentReplacement.equals("at-once"));
        assertThat(steady.sentTo(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void shouldNotLetACandidateWaitForATaskThatWasReplacedAndCameBack() {
        // Given: a candidate that was asked before the task was replaced, and has not answered when it is back
        ArchiveBench bench = new ArchiveBench();
        bench.send(Topics.POPULATIONS, Facts.population(3, 2, 1, "tasks.parentReplacement=at-once"));
        bench.send(Topics.TASKS_PROPOSED, Facts.task("a", 0));
        bench.send(Topics.TASKS_PROPOSED, Facts.task("b", 1));
        bench.tick();
        bench.send(Topics.MODELS_MERGED, Facts.seed("seed-0"));
        answer(bench, Facts.seedId("seed-0"), "a", 1);
        answer(bench, Facts.seedId("seed-0"), "b", 1);
        bench.send(Topics.MODELS_MERGED, Facts.candidate(0));
        bench.send(Topics.TASKS_PROPOSED, Facts.child("harder a", 2, Facts.taskId("a")));
        bench.tick();
        answer(bench, Facts.seedId("seed-0"), "harder a", 0);

        // When
        bench.restart();
        answer(bench, Facts.candidateId(0), "b", 1);

        // Then
        assertThat(bench.decisions())
                .anyMatch(decision -> decision.getReinstatement().isPresent());
        assertThat(bench.decisions().getLast().getModelId()).contains(Facts.candidateId(0));
    }

    @Test
    void shouldAskTheGateAboutCandidatesOnly() {
        // Given
        ArchiveBench bench = new ArchiveBench();
        bench.send(Topics.POPULATIONS, Facts.population(2, 1, 1, "gate.kind=statistics"));
        bench.send(Topics.TASKS_PROPOSED, Facts.task("t-0", 0));
        bench.tick();

        // When
        bench.send(Topics.MODELS_MERGED, Facts.seed("seed-0"));
        bench.send(Topics.MODELS_MERGED, Facts.candidate(0));

        // Then
        assertThat(bench.takeRequests())
                .extracting(request -> request.getGate().map(GateSettings::getKind))
                .containsExactly(Optional.empty(), Optional.of(GateKind.STATISTICS));
    }

    @Test
    void shouldSayInWorkItemsHowModelsAreToAnswer() {
        // Given
        ArchiveBench bench = new ArchiveBench();
        bench.send(
                Topics.POPULATIONS,
                Facts.population(2, 1, 1, "evaluation.systemPrompt=zero-shot", "evaluation.temperature=0.5"));
        bench.send(Topics.TASKS_PROPOSED, Facts.task("t-0", 0));
        bench.tick();

        // When
        bench.send(Topics.MODELS_MERGED, Facts.seed("seed-0"));

        // Then
        assertThat(bench.takeRequests())
                .extracting(request -> request.getAnswering().orElseThrow())
                .containsExactly(new AnsweringSettings(SystemPrompts.ZERO_SHOT, 0.5, 1.0, 11L));
    }

    @Test
    void shouldPublishReturnedTasksAndRemoveReplacedOnes() {
        // Given
        ArchiveBench bench = new ArchiveBench();

        // When
        new TaskEvolution(bench, () -> {}).run("at-once", CANDIDATES);

        // Then
        ArchiveFold fold = new ArchiveFold();
        bench.decisions().forEach(fold::apply);
        assertThat(current(bench, Topics.ARCHIVE_TASKS.name()))
                .isEqualTo(keys(new LinkedHashSet<>(fold.activeTasks())));
    }

    @Test
    void shouldCountWhyTasksLeftAndCandidatesWereRejected() {
        // Given
        ArchiveBench bench = new ArchiveBench();

        // When
        new TaskEvolution(bench, () -> {}).run("at-once", CANDIDATES);

        // Then
        for (RetirementReason reason : RetirementReason.values()) {
            assertThat(bench.counted("acdc_tasks_retired", "reason", reason.name()))
                    .isEqualTo(count(
                            bench,
                            decision -> decision.getRetirementReason()
                                    .filter(reason::equals)
                                    .isPresent()));
        }
        assertThat(bench.counted("acdc_candidates_rejected", "reason", "GATE"))
                .isEqualTo(count(bench, decision -> decision.getGate().isPresent()))
                .isPositive();
    }

    @Test
    void shouldKeepWorkItemsBelowWhatABrokerTakes() {
        // Given: tasks of 32 KB each, of which only so many fit into one item
        ArchiveBench bench = new ArchiveBench();
        bench.send(Topics.POPULATIONS, Facts.population(2, 60, 1, "evaluation.tasksPerWorkItem=125"));
        for (int task = 0; task < 60; task++) {
            bench.send(Topics.TASKS_PROPOSED, Facts.task("t-%02d ".formatted(task) + "ä".repeat(8_000), task));
        }
        bench.tick();

        // When
        bench.send(Topics.MODELS_MERGED, Facts.seed("seed-0"));

        // Then
        assertThat(bench.sentTo(Topics.EVALUATIONS_REQUESTED.name()))
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.value()).hasSizeLessThan(950_000));
        assertThat(bench.takeRequests())
                .flatExtracting(EvaluationRequested::getTasks)
                .extracting(TaskToAnswer::getTaskId)
                .doesNotHaveDuplicates()
                .hasSize(60);
    }

    @Test
    void shouldGoOnFromTheStoresOfTheFirstVersion() {
        // Given
        ArchiveBench steady = new ArchiveBench();
        ArchiveBench upgraded = new ArchiveBench();

        // When
        evolve(steady, () -> {});
        evolve(upgraded, upgraded::upgrade);

        // Then
        assertThat(upgraded.decisions())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("factsRead")
                .isEqualTo(steady.decisions());
        assertThat(upgraded.decisions().getLast().getFactsRead()).isEmpty();
    }

    @Test
    void shouldGoOnFromTheStoresOfTheLatestRelease() {
        // Given
        ArchiveBench steady = new ArchiveBench();
        ArchiveBench updated = new ArchiveBench();

        // When
        new TaskEvolution(steady, () -> {}).run("at-once", 8);
        new TaskEvolution(updated, updated::update).run("at-once", 8);

        // Then
        assertThat(updated.decisions()).isEqualTo(steady.decisions());
    }

    @Test
    void shouldDecideRightlyFromFactsInAnyOrderEvenIfRestartedAfterEachOfThem() {
        // Given
        ArchiveBench orderly = new ArchiveBench();
        new TaskEvolution(orderly, () -> {}).run("at-once", CANDIDATES);
        List<ProducerRecord<String, byte[]>> facts = new ArrayList<>(orderly.received());
        facts.addAll(orderly.received());
        Collections.shuffle(facts, new Random(7));
        ArchiveBench steady = new ArchiveBench();
        ArchiveBench shaken = new ArchiveBench();

        // When
        disorder(steady, facts, () -> {});
        disorder(shaken, facts, shaken::restart);

        // Then
        assertThat(shaken.decisions()).isEqualTo(steady.decisions());
        ArchiveFold fold = new ArchiveFold();
        steady.decisions().forEach(fold::apply);
        assertThat(fold.candidatesDecided()).isEqualTo(CANDIDATES);
        assertThat(verdicts(steady)).doesNotHaveDuplicates().hasSize(SEEDS + CANDIDATES);
        assertThat(steady.sentTo(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void shouldPublishAsCurrentStateTheFoldOfItsDecisions() {
        // Given
        ArchiveBench bench = new ArchiveBench();

        // When
        evolve(bench, () -> {});

        // Then
        ArchiveFold fold = new ArchiveFold();
        bench.decisions().forEach(fold::apply);
        assertThat(current(bench, Topics.ARCHIVE_MODELS.name())).isEqualTo(keys(new LinkedHashSet<>(fold.members())));
        assertThat(current(bench, Topics.ARCHIVE_TASKS.name()))
                .isEqualTo(keys(new LinkedHashSet<>(fold.activeTasks())));
        assertThat(fold.candidatesDecided()).isEqualTo(CANDIDATES);
        assertThat(bench.events(Topics.ARCHIVE_MODELS))
                .extracting(ArchiveModel::getFitness)
                .allSatisfy(fitness -> assertThat(fitness).isBetween(0.0, 1.0));
        assertThat(bench.events(Topics.ARCHIVE_TASKS))
                .extracting(ActiveTask::getMembers)
                .contains(SEEDS);
    }

    @Test
    void shouldNameHowManyFactsADecisionIsBasedOn() {
        // Given
        ArchiveBench bench = new ArchiveBench();
        bench.sendRaw(new ProducerRecord<>(Topics.TASKS_PROPOSED.name(), Facts.POPULATION, new byte[1]));
        bench.restart();
        bench.send(Topics.POPULATIONS, Facts.population(2, 1, 1));
        bench.send(Topics.TASKS_PROPOSED, Facts.task("t-0", 0));
        bench.tick();
        bench.send(Topics.MODELS_MERGED, Facts.seed("seed-0"));
        bench.send(Topics.EVALUATIONS_COMPLETED, Facts.evaluation("m", "t", Double.NaN));

        // When
        bench.send(
                Topics.EVALUATIONS_COMPLETED,
                Facts.evaluation("answer", Facts.seedId("seed-0"), Facts.taskId("t-0"), 1));

        // Then
        assertThat(bench.decisions())
                .extracting(decision -> decision.getFactsRead().orElseThrow())
                .containsExactly(
                        new FactsRead(1L, 0L, 0L, 0L, 0L),
                        new FactsRead(2L, 0L, 0L, 0L, 0L),
                        new FactsRead(2L, 1L, 2L, 0L, 0L));
    }

    @Test
    void shouldSetAsideWhatItCannotReadAndGoOn() {
        // Given
        ArchiveBench bench = new ArchiveBench();
        byte[] garbage = "no event".getBytes(StandardCharsets.UTF_8);

        // When
        bench.sendRaw(new ProducerRecord<>(Topics.TASKS_PROPOSED.name(), "test", garbage));
        bench.send(Topics.POPULATIONS, Facts.population(2, 2, 1));

        // Then
        assertThat(bench.sentTo(Topics.DEAD_LETTERS)).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(garbage);
            assertThat(reason(letter)).contains("not in Avro single-object encoding");
        });
        assertThat(bench.decisions())
                .extracting(ArchiveDecision::getKind)
                .containsExactly(DecisionKind.POPULATION_OPENED);
    }

    @Test
    void shouldSetAsideScoresThatCannotBe() {
        // Given
        ArchiveBench bench = new ArchiveBench();

        // When
        bench.send(Topics.EVALUATIONS_COMPLETED, Facts.evaluation("m", "t", Double.NaN));
        bench.send(Topics.EVALUATIONS_COMPLETED, Facts.evaluation("m", "t", 1.5));

        // Then
        assertThat(bench.sentTo(Topics.DEAD_LETTERS)).hasSize(2);
    }

    @Test
    void shouldSetAsideAnAnnouncementThatContradictsItself() {
        // Given
        ArchiveBench bench = new ArchiveBench();
        bench.send(Topics.POPULATIONS, Facts.population(2, 1, 1));
        bench.send(Topics.TASKS_PROPOSED, Facts.task("t-0", 0));
        bench.tick();
        ModelMerged forged = ModelMerged.newBuilder(Facts.candidate(1))
                .setModelId(Facts.candidateId(2))
                .build();

        // When
        bench.send(Topics.MODELS_MERGED, forged);

        // Then
        assertThat(bench.takeRequests()).isEmpty();
        assertThat(bench.sentTo(Topics.DEAD_LETTERS))
                .singleElement()
                .satisfies(
                        letter -> assertThat(reason(letter)).contains("its recipe is that of " + Facts.candidateId(1)));
    }

    @Test
    void shouldKeepTheSettingsInForceUntilANewerVersionComes() {
        // Given
        ArchiveBench bench = new ArchiveBench();
        bench.send(Topics.POPULATIONS, Facts.population(2, 1, 1));
        bench.send(Topics.TASKS_PROPOSED, Facts.task("t-0", 0));
        bench.tick();
        bench.send(Topics.MODELS_MERGED, Facts.seed("seed-0"));

        // When
        bench.send(Topics.POPULATIONS, countingOnly("brevity"));
        bench.send(
                Topics.EVALUATIONS_COMPLETED,
                Facts.evaluation("answer", Facts.seedId("seed-0"), Facts.taskId("t-0"), 1));

        // Then
        assertThat(bench.decisions())
                .extracting(ArchiveDecision::getKind)
                .containsExactly(
                        DecisionKind.POPULATION_OPENED, DecisionKind.TASK_ACTIVATED, DecisionKind.CANDIDATE_ADMITTED);
    }

    @Test
    void shouldCountOnlyTheEvaluatorThatTheSettingsName() {
        // Given
        ArchiveBench bench = new ArchiveBench();
        bench.send(Topics.POPULATIONS, Facts.population(2, 1, 1));
        bench.send(Topics.TASKS_PROPOSED, Facts.task("t-0", 0));
        bench.tick();
        bench.send(Topics.MODELS_MERGED, Facts.seed("seed-0"));

        // When
        bench.send(
                Topics.EVALUATIONS_COMPLETED,
                Facts.evaluation("brevity", Facts.seedId("seed-0"), Facts.taskId("t-0"), 0));
        List<ArchiveDecision> early = bench.decisions();
        bench.send(
                Topics.EVALUATIONS_COMPLETED,
                Facts.evaluation("answer", Facts.seedId("seed-0"), Facts.taskId("t-0"), 1));

        // Then
        assertThat(early).extracting(ArchiveDecision::getKind).doesNotContain(DecisionKind.CANDIDATE_ADMITTED);
        assertThat(bench.events(Topics.ARCHIVE_MODELS))
                .extracting(ArchiveModel::getFitness)
                .containsExactly(1.0);
    }

    @Test
    void shouldTakeInFactsThatComeBeforeThePopulationIsOpened() {
        // Given
        ArchiveBench bench = new ArchiveBench();
        bench.send(Topics.TASKS_PROPOSED, Facts.task("t-0", 0));
        bench.send(Topics.MODELS_MERGED, Facts.seed("seed-0"));
        bench.restart();

        // When
        bench.send(Topics.POPULATIONS, Facts.population(2, 1, 1));
        bench.tick();

        // Then
        assertThat(bench.takeRequests())
                .singleElement()
                .satisfies(request -> assertThat(request.getModelId()).isEqualTo(Facts.seedId("seed-0")));
    }

    @Test
    void shouldLeaveAlonePopulationsThatWereImported() {
        // Given
        ArchiveBench bench = new ArchiveBench();

        // When
        bench.send(
                Topics.POPULATIONS,
                Population.newBuilder(Facts.population(2, 2, 1))
                        .setName(ArchiveBench.IMPORTED)
                        .build());
        bench.sendRaw(new ProducerRecord<>(Topics.TASKS_PROPOSED.name(), ArchiveBench.IMPORTED, new byte[] {1}));
        bench.tick();

        // Then
        assertThat(bench.decisions()).isEmpty();
        assertThat(bench.sentTo(Topics.DEAD_LETTERS)).isEmpty();
    }

    /** The same version of the settings with another evaluator. */
    private static Population countingOnly(String evaluatorKind) {
        Population population = Facts.population(2, 1, 1);
        return Population.newBuilder(population)
                .setSettings(SettingsEdit.apply(population.getSettings(), "evaluation.evaluatorKind=" + evaluatorKind))
                .build();
    }

    /** A population from its opening to its last candidate; {@code disturb} is called after every fact. */
    private static void evolve(ArchiveBench bench, Runnable disturb) {
        bench.send(Topics.POPULATIONS, Facts.population(5, 12, SEEDS));
        for (int task = 0; task < 12; task++) {
            bench.send(Topics.TASKS_PROPOSED, Facts.task("t-%03d".formatted(task), task));
            disturb.run();
        }
        bench.tick();
        disturb.run();
        for (int seed = 0; seed < SEEDS; seed++) {
            bench.send(Topics.MODELS_MERGED, Facts.seed("seed-" + seed));
            disturb.run();
        }
        answer(bench, disturb);
        for (int candidate = 0; candidate < CANDIDATES; candidate++) {
            bench.send(Topics.MODELS_MERGED, Facts.candidate(candidate));
            disturb.run();
            if (candidate % 4 == 3) {
                bench.send(Topics.TASKS_PROPOSED, Facts.task("t-%03d".formatted(100 + candidate), candidate));
                disturb.run();
            }
            answer(bench, disturb);
        }
    }

    /** The tasks first, so that answers can count, then everything else as it comes. */
    private static void disorder(ArchiveBench bench, List<ProducerRecord<String, byte[]>> facts, Runnable disturb) {
        bench.send(Topics.POPULATIONS, Facts.population(5, 12, SEEDS, "tasks.parentReplacement=at-once"));
        Map<Boolean, List<ProducerRecord<String, byte[]>>> parted = facts.stream()
                .collect(Collectors.partitioningBy(fact -> fact.topic().equals(Topics.TASKS_PROPOSED.name())));
        for (ProducerRecord<String, byte[]> proposal : parted.getOrDefault(true, List.of())) {
            bench.sendRaw(proposal);
            disturb.run();
        }
        bench.tick();
        for (ProducerRecord<String, byte[]> fact : parted.getOrDefault(false, List.of())) {
            bench.sendRaw(fact);
            disturb.run();
        }
        answer(bench, disturb);
    }

    private static void answer(ArchiveBench bench, String model, String task, double score) {
        bench.send(Topics.EVALUATIONS_COMPLETED, Facts.evaluation(model, Facts.taskId(task), score));
    }

    private static double count(ArchiveBench bench, Predicate<ArchiveDecision> wanted) {
        return bench.decisions().stream().filter(wanted).count();
    }

    private static List<String> verdicts(ArchiveBench bench) {
        return bench.decisions().stream()
                .filter(decision -> decision.getKind() == DecisionKind.CANDIDATE_ADMITTED
                        || decision.getKind() == DecisionKind.CANDIDATE_REJECTED)
                .flatMap(decision -> decision.getModelId().stream())
                .toList();
    }

    private static void answer(ArchiveBench bench, Runnable disturb) {
        bench.tick();
        List<EvaluationRequested> requests = bench.takeRequests();
        while (!requests.isEmpty()) {
            for (EvaluationRequested request : requests) {
                for (TaskToAnswer task : request.getTasks()) {
                    bench.send(
                            Topics.EVALUATIONS_COMPLETED,
                            Facts.evaluation(request.getModelId(), task.getTaskId(), score(request, task)));
                    disturb.run();
                }
            }
            bench.tick();
            requests = bench.takeRequests();
        }
    }

    private static double score(EvaluationRequested request, TaskToAnswer task) {
        boolean hopeless = task.getInstruction().endsWith("3");
        double draw = CounterRandom.of(5, request.getModelId() + task.getInstruction())
                .nextDouble();
        return !hopeless && draw < 0.5 ? 1.0 : 0.0;
    }

    private static String reason(Record<String, byte[]> letter) {
        return new String(letter.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8);
    }

    private static Set<String> current(ArchiveBench bench, String topic) {
        Map<String, Boolean> present = new LinkedHashMap<>();
        bench.sentTo(topic).forEach(record -> present.put(record.key(), record.value() != null));
        present.values().removeIf(there -> !there);
        return present.keySet();
    }

    private static Set<String> keys(Set<String> ids) {
        Set<String> keys = new LinkedHashSet<>();
        ids.forEach(id -> keys.add(Facts.POPULATION + "/" + id));
        return keys;
    }
}
