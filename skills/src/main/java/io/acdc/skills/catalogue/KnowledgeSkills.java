package io.acdc.skills.catalogue;

import io.acdc.skills.family.Fact;
import io.acdc.skills.family.FactSkill;
import java.util.List;

/** {@code capital of france}, {@code symbol of iron}, {@code past of go}, {@code plural of mouse}. */
final class KnowledgeSkills {
    static final FactSkill CAPITAL = new FactSkill(
            "capital",
            List.of("capital of %s", "capital city of %s", "%s has capital", "which capital has %s"),
            facts("capitals.tsv"));
    static final FactSkill ELEMENT = new FactSkill(
            "element",
            List.of("symbol of %s", "chemical symbol of %s", "%s has symbol", "which symbol has %s"),
            facts("elements.tsv"));
    static final FactSkill PAST = new FactSkill(
            "past", List.of("past of %s", "past tense of %s", "%s in the past", "yesterday we %s"), facts("pasts.tsv"));
    static final FactSkill PLURAL = new FactSkill(
            "plural", List.of("plural of %s", "plural form of %s", "%s in plural", "many %s"), facts("plurals.tsv"));

    static final List<FactSkill> ALL = List.of(CAPITAL, ELEMENT, PAST, PLURAL);

    private KnowledgeSkills() {}

    private static List<Fact> facts(String resource) {
        return Resource.lines(resource).stream()
                .map(line -> line.split("\t", -1))
                .map(columns -> new Fact(columns[0], columns[1]))
                .toList();
    }
}
