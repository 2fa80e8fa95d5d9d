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
import io.acdc.training.measure.Marks;
import io.acdc.training.model.ParameterLayout;
import io.acdc.training.stage.ProgressLog;
import io.acdc.training.stage.TrainedWeights;
import io.acdc.training.stage.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes everything that ships: checkpoints, benchmark, then what the checkpoints can do.
 *
 * @param scratch for a checkpoint that is measured but not shipped
 */
public record SeedsDirectory(Path directory, Path scratch, ParameterLayout layout, ProgressLog log) {
    private static final int QUESTIONS_PER_SKILL_AND_LEVEL = 22;
    private static final String BENCHMARK = "benchmark/questions.jsonl";
    private static final List<String> EXPERTS =
            TrainingPlan.EXPERTS.stream().map(Domain::label).toList();

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
        Files.writeString(directory.resolve("benchmark/README.md"), new BenchmarkReadme(questions).markdown());
        CheckpointExport export = new CheckpointExport(layout);
        for (Map.Entry<String, TrainedWeights> seed : trained.entrySet()) {
            export.write(directory.resolve(seed.getKey()), seed.getValue().parameters());
        }
        export.write(scratch, average(trained));
        PopulationFile.write(
                directory.resolve("population.json"), TrainingPlan.BASE, EXPERTS, TrainingPlan.GENERALIST, BENCHMARK);
        try (BenchmarkExam exam = new BenchmarkExam(questions)) {
            describe(plan, trained, exam);
        }
    }

    private void describe(TrainingPlan plan, Map<String, TrainedWeights> trained, BenchmarkExam exam)
            throws IOException {
        List<TrainedSeed> seeds = new ArrayList<>();
        Map<String, Marks> results = new LinkedHashMap<>();
        for (Map.Entry<String, TrainedWeights> stage : trained.entrySet()) {
            Marks marks = measure(stage.getKey(), directory.resolve(stage.getKey()), exam);
            seeds.add(new TrainedSeed(stage.getKey(), stage.getValue().cost(), marks));
            results.put(stage.getKey(), marks);
        }
        for (TrainedSeed seed : seeds) {
            Files.writeString(
                    directory.resolve(seed.name()).resolve("README.md"),
                    new ModelCard(seed, plan.seed(), layout).markdown());
        }
        results.put("*union of the experts*", union(seeds));
        results.put("*average of the experts*", measure("average", scratch, exam));
        log.measured("union", union(seeds).accuracy());
        Files.writeString(directory.resolve("README.md"), new SeedsReadme(seeds, results).markdown());
    }

    private Marks measure(String name, Path checkpoint, BenchmarkExam exam) {
        Marks marks = exam.examine(checkpoint);
        log.measured(name, marks.accuracy());
        return marks;
    }

    private static Marks union(List<TrainedSeed> seeds) {
        return seeds.stream()
                .filter(seed -> EXPERTS.contains(seed.name()))
                .map(TrainedSeed::marks)
                .reduce(Marks::or)
                .orElseThrow();
    }

    private float[] average(Map<String, TrainedWeights> trained) {
        float[] mean = new float[layout.size()];
        trained.forEach((name, weights) -> {
            for (int i = 0; i < mean.length && EXPERTS.contains(name); i++) {
                mean[i] += weights.parameters()[i] / EXPERTS.size();
            }
        });
        return mean;
    }
}
