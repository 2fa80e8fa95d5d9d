package io.acdc.local.run;

import io.acdc.evolution.coverage.Share;
import io.acdc.evolution.skill.SkillVector;
import io.acdc.evolution.taskforce.Candidate;
import io.acdc.evolution.taskforce.GreedyCover;
import io.acdc.local.examination.ExaminationResults;
import io.acdc.local.report.Summary.AccuracyNumbers;
import io.acdc.local.report.Summary.BenchmarkNumbers;
import io.acdc.local.report.Summary.CoverageNumbers;
import io.acdc.local.report.Summary.Moment;
import io.acdc.local.view.ArchiveMoment;
import io.acdc.local.view.PopulationView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The benchmark's numbers from the sheets of answers. Task forces are chosen by evolved tasks; the benchmark only
 * measures them.
 */
record BenchmarkReport(PopulationView view, ExaminationResults results, String bestSeed) {
    private static final int SMALL = 3;
    private static final int LARGE = 8;

    BenchmarkNumbers numbers(List<ArchiveMoment> moments) {
        return new BenchmarkNumbers(coverage(), accuracy(), overTime(moments));
    }

    private CoverageNumbers coverage() {
        Share seeds = results.coverage(view.seeds());
        return new CoverageNumbers(
                seeds.questions(),
                accuracy(bestSeed),
                seeds.value(),
                results.sampledCoverage(bestSeed, SMALL).value(),
                results.sampledCoverage(bestSeed, LARGE).value(),
                results.coverage(taskForce(SMALL)).value(),
                results.coverage(taskForce(LARGE)).value(),
                results.coverage(view.members()).value());
    }

    private AccuracyNumbers accuracy() {
        return new AccuracyNumbers(
                accuracy(FinalExamination.BASE),
                accuracy(bestSeed),
                results.accuracy(FinalExamination.GENERALIST).map(Share::value),
                best(view.members()),
                accuracy(fittestMember()));
    }

    private List<Moment> overTime(List<ArchiveMoment> moments) {
        double seeds = results.coverage(view.seeds()).value();
        return moments.stream()
                .filter(moment -> results.hasAll(moment.members()))
                .sorted(Comparator.comparingLong(ArchiveMoment::candidatesDecided))
                .map(moment -> new Moment(
                        moment.candidatesDecided(),
                        view.evaluationsUntil(moment.at()),
                        seeds,
                        results.coverage(moment.members()).value(),
                        best(moment.members())))
                .toList();
    }

    private List<String> taskForce(int size) {
        List<Candidate> candidates =
                view.memberSkills().stream().map(Candidate::of).toList();
        return GreedyCover.free().choose(candidates, size).members().stream()
                .map(view.members()::get)
                .toList();
    }

    private String fittestMember() {
        List<SkillVector> skills = view.memberSkills();
        int fittest = IntStream.range(0, skills.size())
                .boxed()
                .max(Comparator.comparingInt(index -> skills.get(index).count()))
                .orElseThrow();
        return view.members().get(fittest);
    }

    private double best(List<String> models) {
        return results.best(models).map(this::accuracy).orElse(0.0);
    }

    private double accuracy(String model) {
        return results.accuracy(model).map(Share::value).orElse(0.0);
    }
}
