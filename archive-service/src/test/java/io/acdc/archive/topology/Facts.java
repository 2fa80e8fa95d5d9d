package io.acdc.archive.topology;

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
import io.acdc.events.SeedRecipe;
import io.acdc.events.StoredCheckpoint;
import io.acdc.events.TaskOperator;
import io.acdc.events.TaskProposed;
import io.acdc.schemas.settings.Preset;
import io.acdc.schemas.settings.SettingsEdit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Events as other services would send them. */
final class Facts {
    static final String POPULATION = "test";

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Facts() {}

    static Population population(int size, int poolSize, int seeds) {
        PopulationSettings settings = Preset.TINY.settings();
        settings = SettingsEdit.apply(settings, "selection.populationSize=" + size);
        settings = SettingsEdit.apply(settings, "tasks.poolSize=" + poolSize);
        settings = SettingsEdit.apply(settings, "evaluation.tasksPerWorkItem=3");
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
                .setCreatedAt(NOW)
                .build();
    }

    static TaskProposed task(String id, int position) {
        return TaskProposed.newBuilder()
                .setPopulation(POPULATION)
                .setTaskId(id)
                .setInstruction("do " + id)
                .setScorer(new Scorer(ScorerKind.EXACT, id, AnswerExtraction.WHOLE_OUTPUT, Map.of()))
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

    static ModelMerged model(String id, ModelRole role) {
        return ModelMerged.newBuilder()
                .setPopulation(POPULATION)
                .setModelId(id)
                .setRole(role)
                .setSeedRecipe(new SeedRecipe(id, "00"))
                .setCheckpoint(new StoredCheckpoint("/models/" + id, "00", 1L))
                .setProducer("test")
                .setMergeMillis(1.0)
                .setMergedAt(NOW)
                .build();
    }

    static EvaluationCompleted evaluation(String model, String task, double score) {
        return evaluation("answer", model, task, score);
    }

    static EvaluationCompleted evaluation(String evaluatorKind, String model, String task, double score) {
        return EvaluationCompleted.newBuilder()
                .setPopulation(POPULATION)
                .setEvaluationId("e-" + model + task)
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
                .setCompletedAt(NOW)
                .build();
    }
}
