package io.acdc.archives.replay;

import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.checkpoints.merge.TaskVectorSum;
import io.acdc.checkpoints.mutation.NoMutation;
import io.acdc.checkpoints.recipe.MergeRecipe;
import io.acdc.checkpoints.recipe.Parent;
import io.acdc.checkpoints.recipe.SeedRecipe;
import io.acdc.events.AnswerExtraction;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.GivenModel;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.Population;
import io.acdc.events.PopulationSettings;
import io.acdc.events.PopulationState;
import io.acdc.events.Scorer;
import io.acdc.events.ScorerKind;
import io.acdc.events.StoredCheckpoint;
import io.acdc.events.TaskOperator;
import io.acdc.events.TaskProposed;
import io.acdc.events.TaskRoundFinished;
import io.acdc.events.TaskWithdrawn;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.lineage.RecipeEvents;
import io.acdc.schemas.ids.ContentId;
import io.acdc.schemas.settings.Preset;
import io.acdc.schemas.settings.SettingsEdit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Events that contradict nothing: their ids are those of their content. */
final class LogEvents {
    static final String POPULATION = "test";

    private static final String WEIGHTS = "ab".repeat(32);
    private static final ModelId BASE = new ModelId("m-00000000000000000000");

    private LogEvents() {}

    static Population population(int seeds, String... assignments) {
        PopulationSettings settings = Preset.TINY.settings();
        for (String assignment : assignments) {
            settings = SettingsEdit.apply(settings, assignment);
        }
        List<GivenModel> given = IntStream.range(0, seeds)
                .mapToObj(seed -> new GivenModel("seed-" + seed, ModelRole.SEED, "/seeds/" + seed))
                .toList();
        return Population.newBuilder()
                .setName(POPULATION)
                .setSeed(11L)
                .setState(PopulationState.RUNNING)
                .setSettingsVersion(1)
                .setSettings(settings)
                .setGivenModels(given)
                .setCreatedAt(Instant.EPOCH)
                .build();
    }

    static TaskProposed task(long round, int position) {
        String instruction = "upper %d %d".formatted(round, position);
        Scorer scorer = new Scorer(ScorerKind.EXACT, instruction, AnswerExtraction.WHOLE_OUTPUT, Map.of(), null);
        return TaskProposed.newBuilder()
                .setPopulation(POPULATION)
                .setTaskId(ContentId.ofTask(instruction, scorer))
                .setInstruction(instruction)
                .setScorer(scorer)
                .setSkill("upper")
                .setDomain("strings")
                .setDifficulty(1)
                .setOperator(TaskOperator.INITIAL)
                .setRound(round)
                .setPosition(position)
                .setRandomSeed(1L)
                .setScientist("test")
                .setProposedAt(Instant.EPOCH)
                .build();
    }

    /** A task that is meant to take its parent's place. */
    static TaskProposed child(String parentTaskId, TaskOperator operator, long round, int position) {
        return TaskProposed.newBuilder(task(round, position))
                .setOperator(operator)
                .setParentTaskId(parentTaskId)
                .build();
    }

    static TaskWithdrawn withdrawal(String taskId) {
        return new TaskWithdrawn(POPULATION, taskId, "a user", "it is about nothing", Instant.EPOCH);
    }

    /** The end of a round that came to so many tasks. */
    static TaskRoundFinished round(long round, int proposed) {
        return TaskRoundFinished.newBuilder()
                .setPopulation(POPULATION)
                .setRound(round)
                .setWanted(proposed)
                .setProposed(proposed)
                .setRejected(0)
                .setMissing(0)
                .setPoolSize(proposed)
                .setTasksEver(proposed)
                .setStartedAt(Instant.EPOCH)
                .setFinishedAt(Instant.EPOCH)
                .build();
    }

    /** What the gate says about an answer. */
    static EvaluationCompleted finding(String model, String task, boolean passed) {
        return evaluation("gibberish", model, task)
                .setEvaluator(new Evaluator("gibberish", "1", EvaluatorRole.GATE, "eval-0"))
                .setScore(passed ? 1 : 0)
                .build();
    }

    static ModelMerged seed(int number) {
        SeedRecipe recipe = new SeedRecipe("seed-" + number, WEIGHTS);
        return model(recipe.id().value())
                .setRole(ModelRole.SEED)
                .setSeedRecipe(RecipeEvents.of(recipe))
                .build();
    }

    static ModelMerged candidate(long number) {
        MergeRecipe recipe =
                new MergeRecipe(BASE, List.of(new Parent(BASE, 0.25)), new TaskVectorSum(1), new NoMutation(), number);
        return model(recipe.id().value())
                .setRole(ModelRole.CANDIDATE)
                .setCandidateNumber(number)
                .setMergeRecipe(RecipeEvents.of(recipe))
                .build();
    }

    private static ModelMerged.Builder model(String id) {
        return ModelMerged.newBuilder()
                .setPopulation(POPULATION)
                .setModelId(id)
                .setCheckpoint(new StoredCheckpoint("/models/" + id, WEIGHTS, 1L))
                .setProducer("test")
                .setMergeMillis(1.0)
                .setMergedAt(Instant.EPOCH);
    }

    static EvaluationCompleted scored(String model, String task, double score) {
        return evaluation("answer", model, task)
                .setOutcome(EvaluationOutcome.SCORED)
                .setScore(score)
                .build();
    }

    static EvaluationCompleted failed(String model, String task) {
        return evaluation("answer", model, task)
                .setOutcome(EvaluationOutcome.FAILED)
                .setFailure("no weights")
                .setScore(0)
                .build();
    }

    /** What a further evaluator says about an answer. */
    static EvaluationCompleted further(EvaluatorId by, EvaluatorRole role, String model, String task, double score) {
        return evaluation(by.kind(), model, task)
                .setEvaluationId(ContentId.ofEvaluation(POPULATION, model, task, by.kind(), by.version()))
                .setEvaluator(new Evaluator(by.kind(), by.version(), role, "further-0"))
                .setScore(score)
                .build();
    }

    static EvaluationCompleted.Builder evaluation(String evaluatorKind, String model, String task) {
        return EvaluationCompleted.newBuilder()
                .setPopulation(POPULATION)
                .setEvaluationId(ContentId.ofEvaluation(POPULATION, model, task, evaluatorKind, "1"))
                .setModelId(model)
                .setTaskId(task)
                .setEvaluator(new Evaluator(evaluatorKind, "1", EvaluatorRole.SKILL, "eval-0"))
                .setRequestId("r")
                .setOutcome(EvaluationOutcome.SCORED)
                .setPrompt("p")
                .setOutput("o")
                .setScore(1)
                .setVerdict("v")
                .setTokensIn(1)
                .setTokensOut(1)
                .setQueueMillis(0.0)
                .setGenerationMillis(0.0)
                .setWeightFingerprint("00")
                .setBackend("vector")
                .setDevice("cpu")
                .setCompletedAt(Instant.EPOCH);
    }
}
