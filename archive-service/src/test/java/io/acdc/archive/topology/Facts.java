package io.acdc.archive.topology;

import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.checkpoints.merge.TaskVectorSum;
import io.acdc.checkpoints.mutation.NoMutation;
import io.acdc.checkpoints.recipe.MergeRecipe;
import io.acdc.checkpoints.recipe.Parent;
import io.acdc.checkpoints.recipe.Recipe;
import io.acdc.checkpoints.recipe.SeedRecipe;
import io.acdc.events.AnswerExtraction;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.FinishReason;
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
import io.acdc.lineage.RecipeEvents;
import io.acdc.schemas.ids.ContentId;
import io.acdc.schemas.settings.Preset;
import io.acdc.schemas.settings.SettingsEdit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Events as other services would send them. */
public final class Facts {
    public static final String POPULATION = "test";

    private static final String WEIGHTS = "0".repeat(64);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Facts() {}

    public static Population population(int size, int poolSize, int seeds, String... assignments) {
        return population(POPULATION, size, poolSize, seeds, assignments);
    }

    public static Population population(String name, int size, int poolSize, int seeds, String... assignments) {
        PopulationSettings settings = Preset.TINY.settings();
        settings = SettingsEdit.apply(settings, "selection.populationSize=" + size);
        settings = SettingsEdit.apply(settings, "tasks.poolSize=" + poolSize);
        settings = SettingsEdit.apply(settings, "evaluation.tasksPerWorkItem=3");
        for (String assignment : assignments) {
            settings = SettingsEdit.apply(settings, assignment);
        }
        List<GivenModel> given = IntStream.range(0, seeds)
                .mapToObj(seed -> new GivenModel("seed-" + seed, ModelRole.SEED, "/seeds/" + seed))
                .toList();
        return Population.newBuilder()
                .setName(name)
                .setSeed(11L)
                .setState(PopulationState.RUNNING)
                .setSettingsVersion(1)
                .setSettings(settings)
                .setGivenModels(given)
                .setCreatedAt(NOW)
                .build();
    }

    public static TaskProposed task(String name, int position) {
        return TaskProposed.newBuilder()
                .setPopulation(POPULATION)
                .setTaskId(taskId(name))
                .setInstruction(name)
                .setScorer(scorer(name))
                .setSkill("upper")
                .setDomain("strings")
                .setDifficulty(1)
                .setOperator(TaskOperator.INITIAL)
                .setRound(0L)
                .setPosition(position)
                .setRandomSeed(1L)
                .setScientist("test")
                .setProposedAt(NOW)
                .build();
    }

    /** A task that is meant to take its parent's place. */
    public static TaskProposed child(String name, int position, String parentTaskId) {
        return TaskProposed.newBuilder(task(name, position))
                .setOperator(TaskOperator.HARDER)
                .setParentTaskId(parentTaskId)
                .build();
    }

    /** The first round is over and came to so many tasks. */
    public static TaskRoundFinished firstRound(int proposed) {
        return TaskRoundFinished.newBuilder()
                .setPopulation(POPULATION)
                .setRound(0)
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

    public static TaskWithdrawn withdrawal(String taskId) {
        return new TaskWithdrawn(POPULATION, taskId, "a user", "it is about nothing", NOW);
    }

    /** What the gate says about an answer. */
    public static EvaluationCompleted finding(String model, String task, boolean passed) {
        return finding("gibberish", model, task, passed);
    }

    /** What a gate of that kind says about an answer. */
    public static EvaluationCompleted finding(String kind, String model, String task, boolean passed) {
        return EvaluationCompleted.newBuilder(evaluation(kind, model, task, passed ? 1 : 0))
                .setEvaluator(new Evaluator(kind, "1", EvaluatorRole.GATE, "eval-0"))
                .build();
    }

    public static String taskId(String name) {
        return ContentId.ofTask(name, scorer(name));
    }

    private static Scorer scorer(String expected) {
        return new Scorer(ScorerKind.EXACT, expected, AnswerExtraction.WHOLE_OUTPUT, Map.of(), null);
    }

    public static ModelMerged seed(String name) {
        SeedRecipe recipe = seedRecipe(name);
        return announcement(recipe)
                .setRole(ModelRole.SEED)
                .setSeedRecipe(RecipeEvents.of(recipe))
                .build();
    }

    public static ModelMerged candidate(int number) {
        MergeRecipe recipe = mergeRecipe(number);
        return announcement(recipe)
                .setRole(ModelRole.CANDIDATE)
                .setCandidateNumber((long) number)
                .setMergeRecipe(RecipeEvents.of(recipe))
                .build();
    }

    public static String seedId(String name) {
        return seedRecipe(name).id().value();
    }

    public static String candidateId(int number) {
        return mergeRecipe(number).id().value();
    }

    private static SeedRecipe seedRecipe(String name) {
        return new SeedRecipe(name, WEIGHTS);
    }

    private static MergeRecipe mergeRecipe(int number) {
        ModelId parent = seedRecipe("seed-0").id();
        return new MergeRecipe(parent, List.of(new Parent(parent, 1)), new TaskVectorSum(1), new NoMutation(), number);
    }

    private static ModelMerged.Builder announcement(Recipe recipe) {
        return ModelMerged.newBuilder()
                .setPopulation(POPULATION)
                .setModelId(recipe.id().value())
                .setCheckpoint(new StoredCheckpoint("/models/" + recipe.id(), WEIGHTS, 1L))
                .setProducer("test")
                .setMergeMillis(1.0)
                .setMergedAt(NOW);
    }

    public static EvaluationCompleted evaluation(String model, String task, double score) {
        return evaluation("answer", model, task, score);
    }

    public static EvaluationCompleted evaluation(String evaluatorKind, String model, String task, double score) {
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
                .setScore(score)
                .setVerdict("v")
                .setTokensIn(1)
                .setTokensOut(1)
                .setQueueMillis(0.0)
                .setGenerationMillis(0.0)
                .setWeightFingerprint("00")
                .setBackend("vector")
                .setDevice("cpu")
                .setFinishReason(FinishReason.UNKNOWN)
                .setCompletedAt(NOW)
                .build();
    }
}
