package io.acdc.local.run;

import static io.acdc.local.fixture.Events.activated;
import static io.acdc.local.fixture.Events.admitted;
import static io.acdc.local.fixture.Events.answer;
import static io.acdc.local.fixture.Events.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ModelRole;
import io.acdc.evolution.skill.SkillVector;
import io.acdc.local.examination.ExaminationResults;
import io.acdc.local.fixture.Events;
import io.acdc.local.report.Summary.BenchmarkNumbers;
import io.acdc.local.report.Summary.Moment;
import io.acdc.local.view.PopulationView;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkReportTest {
    private final PopulationView view = view();
    private final ExaminationResults results = results();

    @Test
    void shouldChooseTheFittestByEvolvedTasksAndTheBestByTheBenchmark() {
        // When
        BenchmarkNumbers numbers = numbers();

        // Then: c passes both evolved tasks, s1 knows most of the benchmark
        assertThat(numbers.accuracy().fittestMember()).isEqualTo(0.25);
        assertThat(numbers.accuracy().bestMember()).isEqualTo(0.75);
        assertThat(numbers.accuracy().bestSeed()).isEqualTo(0.75);
        assertThat(numbers.accuracy().generalist()).isEmpty();
    }

    @Test
    void shouldCoverWhatAnyOfAGroupAnswers() {
        // When
        BenchmarkNumbers numbers = numbers();

        // Then
        assertThat(numbers.coverage().questions()).isEqualTo(4);
        assertThat(numbers.coverage().seeds()).isEqualTo(0.75);
        assertThat(numbers.coverage().archive()).isEqualTo(1.0);
        assertThat(numbers.coverage().taskForce3()).isEqualTo(1.0);
        assertThat(numbers.coverage().control3()).isEqualTo(0.5);
        assertThat(numbers.coverage().control8()).isEqualTo(0.75);
    }

    @Test
    void shouldTellTheHistoryWithoutMomentsThatWereNotExamined() {
        // Given
        view.apply(model("unseen", ModelRole.CANDIDATE));
        view.apply(admitted(5, 2, "unseen", List.of("s1", "unseen")));

        // When
        List<Moment> overTime =
                new BenchmarkReport(view, results, "s1").numbers(view.moments()).overTime();

        // Then
        assertThat(overTime).extracting(Moment::decisions).containsExactly(0L, 0L, 1L);
        assertThat(overTime.getLast()).isEqualTo(new Moment(1, 6, 0.75, 1.0, 0.75));
    }

    private BenchmarkNumbers numbers() {
        return new BenchmarkReport(view, results, "s1").numbers(view.moments());
    }

    private static ExaminationResults results() {
        ExaminationResults results = new ExaminationResults();
        results.add("base", 0, SkillVector.ofBits("0000"));
        results.add("s1", 0, SkillVector.ofBits("1110"));
        results.add("s2", 0, SkillVector.ofBits("0010"));
        results.add("c", 0, SkillVector.ofBits("0001"));
        for (int sample = 1; sample <= 8; sample++) {
            results.add("s1", sample, SkillVector.ofBits(sample < 4 ? "1100" : "1010"));
        }
        return results;
    }

    private static PopulationView view() {
        PopulationView view = new PopulationView(Events.POPULATION);
        view.apply(Events.population());
        view.apply(model("s1", ModelRole.SEED));
        view.apply(model("s2", ModelRole.SEED));
        view.apply(model("c", ModelRole.CANDIDATE));
        view.apply(activated(0, "t1"));
        view.apply(activated(1, "t2"));
        view.apply(admitted(2, 0, "s1", List.of("s1")));
        view.apply(admitted(3, 0, "s2", List.of("s1", "s2")));
        view.apply(admitted(4, 1, "c", List.of("s1", "s2", "c")));
        List.of("s1", "s2", "c").forEach(model -> {
            view.apply(answer(model, "t1", model.equals("c") || model.equals("s1") ? 1 : 0, 1));
            view.apply(answer(model, "t2", model.equals("c") ? 1 : 0, 1));
        });
        return view;
    }
}
