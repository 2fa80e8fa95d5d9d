package io.acdc.benchmarks.evolution;

import io.acdc.evolution.archive.AnnouncedModel;
import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.ArchiveCounters;
import io.acdc.evolution.archive.ArchiveSettings;
import io.acdc.evolution.archive.ArchiveSnapshot;
import io.acdc.evolution.archive.Changes;
import io.acdc.evolution.archive.FirstPool;
import io.acdc.evolution.archive.ModelStatus;
import io.acdc.evolution.archive.PopulationArchive;
import io.acdc.evolution.archive.ProposedTask;
import io.acdc.evolution.archive.TaskStatus;
import io.acdc.evolution.pool.NicheKeepingPruning;
import io.acdc.evolution.pool.ParentReplacement;
import io.acdc.evolution.pool.PoolRules;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.evolution.selection.SelectionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** An archive with all its members, each of which has answered every task; models pass 20 to 80% of the tasks. */
record FullArchive(PopulationArchive archive, List<String> tasks) {
    private static final Instant NOW = Instant.EPOCH;

    static FullArchive of(int members, int tasks, SelectionRule rule) {
        List<String> taskIds = ids("task", tasks);
        List<String> models = ids("model", members);
        List<Changes.SingleAnswer> answers = new ArrayList<>(members * tasks);
        models.forEach(model -> answers.addAll(answers(model, taskIds)));
        ArchiveSnapshot snapshot = new ArchiveSnapshot(
                Optional.of(settings(rule, tasks)),
                new ArchiveCounters(members, 0, members, 0, true, false, FirstPool.AWAITED),
                models,
                IntStream.range(0, tasks)
                        .mapToObj(slot -> active(taskIds.get(slot), slot))
                        .toList(),
                models.stream().map(FullArchive::member).toList(),
                List.of(),
                answers,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new FullArchive(PopulationArchive.restore(snapshot), taskIds);
    }

    /** Announces a candidate and gives all its answers but the last, which is returned. */
    Changes.SingleAnswer almostDecided(String candidate) {
        archive.announce(new AnnouncedModel(candidate, false), NOW);
        List<Changes.SingleAnswer> answers = answers(candidate, tasks);
        answers.subList(0, answers.size() - 1).forEach(this::complete);
        return answers.getLast();
    }

    Changes complete(Changes.SingleAnswer answer) {
        return archive.complete(answer.by(), answer.modelId(), answer.taskId(), answer.answer());
    }

    private static List<Changes.SingleAnswer> answers(String model, List<String> tasks) {
        CounterRandom random = CounterRandom.of(42, model);
        double strength = random.nextDouble(0.2, 0.8);
        return tasks.stream()
                .map(task -> new Changes.SingleAnswer(
                        Optional.empty(), model, task, random.nextDouble() < strength ? Answer.PASSED : Answer.FAILED))
                .toList();
    }

    private static ArchiveSettings settings(SelectionRule rule, int tasks) {
        PoolRules pool = new PoolRules(
                PoolRules.ImpossibleTasks.KEEP, ParentReplacement.NEVER, new NicheKeepingPruning(tasks, 0.7));
        return new ArchiveSettings(1, 7, 0, rule, pool, tasks, 125, Duration.ofMinutes(1), 3, OptionalDouble.empty());
    }

    private static ArchiveSnapshot.TaskEntry active(String id, int slot) {
        return new ArchiveSnapshot.TaskEntry(
                new ProposedTask(id, 1, 0, 0, Optional.empty(), 100), new TaskStatus.Active(0, slot, false));
    }

    private static ArchiveSnapshot.ModelEntry member(String id) {
        return new ArchiveSnapshot.ModelEntry(new AnnouncedModel(id, true), new ModelStatus.Member(0));
    }

    private static List<String> ids(String kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "%s-%05d".formatted(kind, number))
                .toList();
    }
}
