package io.acdc.local.examination;

import io.acdc.evolution.coverage.Coverage;
import io.acdc.evolution.coverage.Share;
import io.acdc.evolution.skill.SkillMatrix;
import io.acdc.evolution.skill.SkillVector;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who answered which held-out question. */
public final class ExaminationResults {
    private record Sitting(String model, int sample) {}

    private final Map<Sitting, SkillVector> sheets = new HashMap<>();

    /** Adds a sitting. */
    public void add(String model, int sample, SkillVector right) {
        sheets.put(new Sitting(model, sample), right);
    }

    /** Whether all the models have answered greedily. */
    public boolean hasAll(Collection<String> models) {
        return models.stream().allMatch(model -> sheets.containsKey(new Sitting(model, 0)));
    }

    /** Share of the questions the model answers rightly, greedily; empty when it was not examined. */
    public Optional<Share> accuracy(String model) {
        return sheet(model, 0).map(sheet -> new Share(sheet.count(), sheet.length()));
    }

    /** The most accurate of the models; empty when none was examined. */
    public Optional<String> best(Collection<String> models) {
        return models.stream()
                .filter(model -> accuracy(model).isPresent())
                .max(Comparator.comparingInt(
                        model -> accuracy(model).orElseThrow().count()));
    }

    /** Share of the questions at least one of the models answers rightly, greedily; those not examined are left out. */
    public Share coverage(Collection<String> models) {
        return union(models.stream().flatMap(model -> sheet(model, 0).stream()).toList());
    }

    /** Share of the questions answered rightly in at least one of the model's first {@code samples} drawn samples. */
    public Share sampledCoverage(String model, int samples) {
        return union(IntStream.rangeClosed(1, samples)
                .boxed()
                .flatMap(sample -> sheet(model, sample).stream())
                .toList());
    }

    private Optional<SkillVector> sheet(String model, int sample) {
        return Optional.ofNullable(sheets.get(new Sitting(model, sample)));
    }

    private static Share union(List<SkillVector> sheets) {
        return Coverage.of(SkillMatrix.of(sheets));
    }
}
