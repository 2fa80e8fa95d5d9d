package io.acdc.training.publish;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.benchmark.HeldOutQuestions;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import io.acdc.training.export.BenchmarkFile;
import io.acdc.training.export.CheckpointExport;
import io.acdc.training.export.PopulationFile;
import io.acdc.training.measure.BenchmarkExam;
import io.acdc.training.model.ParameterLayout;
import io.acdc.training.stage.ProgressLog;
import io.acdc.training.stage.TrainedWeights;
import io.acdc.training.stage.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes everything that ships: checkpoints, benchmark, then what the checkpoints can do.
 *
 * @param scratch for a checkpoint that is measured but not shipped
 */
public record SeedsDirectory(Path directory, Path scratch, ParameterLayout layout, ProgressLog log) {
    static final List<String> EXPERTS =
            TrainingPlan.EXPERTS.stream().map(Domain::label).toList();

    private static final int QUESTIONS_PER_SKILL_AND_LEVEL = 22;
    private static final String BENCHMARK = "benchmark/questions.jsonl";

    /** The benchmark's questions; they depend on the seed alone. */
    public static List<Question> benchmark(long seed) {
        return HeldOutQuestions.draw(
                SkillCatalogue.standard(),
                Split.BENCHMARK,
                QUESTIONS_PER_SKILL_AND_LEVEL,
                CounterRandom.of(seed, "benchmark"));
    }

    /** Writes all files; {@code trained} by the plan's stage names. */
    public void write(TrainingPlan plan, Map<String, TrainedWeights> trained) throws IOException {
        List<Question> questions = benchmark(plan.seed());
        BenchmarkFile.write(directory.resolve(BENCHMARK), questions);
        writeText("benchmark/README.md", new BenchmarkReadme(questions).markdown());
        PopulationFile.write(
                directory.resolve("population.json"), TrainingPlan.BASE, EXPERTS, TrainingPlan.GENERALIST, BENCHMARK);
        exportCheckpoints(trained);
        try (BenchmarkExam exam = new BenchmarkExam(questions)) {
            List<String> names = List.copyOf(trained.keySet());
            describe(plan, trained, SeedResults.measure(directory, names, scratch, exam, log));
        }
    }

    private void exportCheckpoints(Map<String, TrainedWeights> trained) throws IOException {
        CheckpointExport export = new CheckpointExport(layout);
        for (Map.Entry<String, TrainedWeights> seed : trained.entrySet()) {
            export.write(directory.resolve(seed.getKey()), seed.getValue().parameters());
        }
        export.write(scratch, averageOfExperts(trained));
    }

    private void describe(TrainingPlan plan, Map<String, TrainedWeights> trained, SeedResults results)
            throws IOException {
        List<TrainedSeed> seeds = new ArrayList<>();
        results.models()
                .forEach((name, marks) -> Optional.ofNullable(trained.get(name))
                        .ifPresent(weights -> seeds.add(new TrainedSeed(name, weights.cost(), marks))));
        for (TrainedSeed seed : seeds) {
            writeText(seed.name() + "/README.md", new ModelCard(seed, plan.seed(), layout).markdown());
        }
        writeText("README.md", new SeedsReadme(seeds, results).markdown());
    }

    private float[] averageOfExperts(Map<String, TrainedWeights> trained) {
        float[] mean = new float[layout.size()];
        trained.forEach((name, weights) -> {
            for (int i = 0; i < mean.length && EXPERTS.contains(name); i++) {
                mean[i] += weights.parameters()[i] / EXPERTS.size();
            }
        });
        return mean;
    }

    private void writeText(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
    }
}
