package io.acdc.training.publish;

import io.acdc.training.measure.BenchmarkExam;
import io.acdc.training.measure.Marks;
import io.acdc.training.stage.ProgressLog;
import io.acdc.training.stage.TrainingPlan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the seeds answer of the benchmark, and what to compare evolution with.
 *
 * @param models by seed, greedy
 * @param union of the experts
 * @param average one model, the mean of the experts' weights
 * @param sampled the generalist, right in one of eight samples
 */
record SeedResults(Map<String, Marks> models, Marks union, Marks average, Marks sampled) {
    private static final int SAMPLES = 8;
    private static final double TEMPERATURE = 0.7;

    static SeedResults measure(Path seeds, List<String> names, Path average, BenchmarkExam exam, ProgressLog log) {
        Map<String, Marks> models = new LinkedHashMap<>();
        names.forEach(name -> models.put(name, logged(name, exam.examine(seeds.resolve(name)), log)));
        Marks union = SeedsDirectory.EXPERTS.stream()
                .flatMap(name -> Optional.ofNullable(models.get(name)).stream())
                .reduce(Marks::or)
                .orElseThrow();
        Path generalist = seeds.resolve(TrainingPlan.GENERALIST);
        return new SeedResults(
                models,
                logged("union", union, log),
                logged("average", exam.examine(average), log),
                logged("sampled", exam.examineSampled(generalist, SAMPLES, TEMPERATURE), log));
    }

    /** All of it by name, as one table shows it. */
    Map<String, Marks> byName() {
        Map<String, Marks> all = new LinkedHashMap<>(models);
        all.put("*union of the experts*", union);
        all.put("*average of the experts*", average);
        all.put("*generalist, sampled*", sampled);
        return all;
    }

    private static Marks logged(String name, Marks marks, ProgressLog log) {
        log.measured(name, marks.accuracy());
        return marks;
    }
}
