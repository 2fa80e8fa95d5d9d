package io.acdc.training.publish;

import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The {@code README.md} beside the benchmark. */
record BenchmarkReadme(List<Question> questions) {
    String markdown() {
        List<String> header = List.of("domain", "level 1", "2", "3", "4", "5");
        List<List<String>> rows = Arrays.stream(Domain.values()).map(this::row).toList();
        return Template.load("benchmark.md")
                .fill(Map.of("questions", questions.size(), "counts", new Table(header, rows).markdown()));
    }

    private List<String> row(Domain domain) {
        List<String> counts = IntStream.rangeClosed(1, Question.LEVELS)
                .mapToObj(level -> Long.toString(questions.stream()
                        .filter(question -> question.domain() == domain && question.level() == level)
                        .count()))
                .toList();
        return Stream.concat(Stream.of(domain.label()), counts.stream()).toList();
    }
}
