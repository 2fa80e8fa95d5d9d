package io.acdc.training.publish;

import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.family.SkillFamily;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.training.measure.Marks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Benchmark results as Markdown, in per cent. */
final class AccuracyTables {
    private AccuracyTables() {}

    /** One line per model: total and per domain. */
    static String byModel(Map<String, Marks> models) {
        List<String> header = Stream.concat(
                        Stream.of("", "all"), Arrays.stream(Domain.values()).map(Domain::label))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        models.forEach((name, marks) -> rows.add(row(name, marks)));
        return new Table(header, rows).markdown();
    }

    /** One line per skill, then per domain, then all. */
    static String bySkill(Marks marks) {
        List<List<String>> rows = new ArrayList<>();
        for (SkillFamily family : SkillCatalogue.standard().families()) {
            rows.add(line(family.name(), marks, question -> question.skill().equals(family.name())));
        }
        for (Domain domain : Domain.values()) {
            rows.add(line("**" + domain.label() + "**", marks, question -> question.domain() == domain));
        }
        rows.add(line("**all**", marks, question -> true));
        return new Table(List.of("skill", "questions", "right, %"), rows).markdown();
    }

    private static List<String> row(String name, Marks marks) {
        return Stream.concat(
                        Stream.of(name, Numbers.percent(marks.accuracy())),
                        Arrays.stream(Domain.values())
                                .map(domain ->
                                        Numbers.percent(marks.accuracy(question -> question.domain() == domain))))
                .toList();
    }

    private static List<String> line(String name, Marks marks, Predicate<Question> chosen) {
        long questions = marks.questions().stream().filter(chosen).count();
        return List.of(name, Long.toString(questions), Numbers.percent(marks.accuracy(chosen)));
    }
}
