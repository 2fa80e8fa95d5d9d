package io.acdc.benchmarks.evaluation;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.events.AnswerExtraction;
import io.acdc.events.EvaluationPurpose;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.Scorer;
import io.acdc.events.ScorerKind;
import io.acdc.events.StoredCheckpoint;
import io.acdc.events.TaskToAnswer;
import io.acdc.schemas.ids.ContentId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Work items for the shipped seeds: each model is asked two items of 125 short questions, as in a real run. */
record WorkLoad(String population, Path seeds) {
    static final int TASKS_PER_ITEM = 125;

    private static final List<String> SEEDS = List.of("strings", "arithmetic", "order", "knowledge");

    List<EvaluationRequested> items(int count) {
        List<StoredCheckpoint> checkpoints =
                SEEDS.stream().map(this::checkpoint).toList();
        return IntStream.range(0, count)
                .mapToObj(number -> item(number, checkpoints.get(number / 2 % checkpoints.size())))
                .toList();
    }

    private EvaluationRequested item(int number, StoredCheckpoint checkpoint) {
        List<TaskToAnswer> tasks = IntStream.range(0, TASKS_PER_ITEM)
                .mapToObj(task -> task(number % 2 * TASKS_PER_ITEM + task))
                .toList();
        Instant now = Instant.now();
        return new EvaluationRequested(
                population,
                "r-" + number,
                "m-" + number / 2,
                checkpoint,
                tasks,
                24,
                EvaluationPurpose.CANDIDATE,
                1,
                now,
                now.plusSeconds(60),
                null,
                null,
                null,
                null);
    }

    private static TaskToAnswer task(int number) {
        String instruction = number % 2 == 0
                ? "add %d %d".formatted(number * 37 % 90 + 10, number)
                : "reverse " + Long.toString(1_000_003L * (number + 1_000), Character.MAX_RADIX);
        Scorer scorer = new Scorer(ScorerKind.EXACT, "x", AnswerExtraction.WHOLE_OUTPUT, Map.of(), null);
        return new TaskToAnswer(ContentId.ofTask(instruction, scorer), instruction, scorer);
    }

    private StoredCheckpoint checkpoint(String name) {
        Path directory = seeds.resolve(name).toAbsolutePath();
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            return new StoredCheckpoint(directory.toString(), checkpoint.weightSha256(), 0L);
        }
    }
}
