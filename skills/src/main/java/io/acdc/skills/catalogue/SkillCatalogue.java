package io.acdc.skills.catalogue;

import io.acdc.skills.family.Composition;
import io.acdc.skills.family.SkillFamily;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All skill families, in a fixed order. No instruction belongs to two of them. */
public record SkillCatalogue(List<SkillFamily> families) {
    private static final SkillCatalogue STANDARD = new SkillCatalogue(
            Stream.of(ArithmeticSkills.ALL, StringSkills.ALL, OrderSkills.ALL, KnowledgeSkills.ALL, Compositions.ALL)
                    .<SkillFamily>flatMap(List::stream)
                    .toList());

    public SkillCatalogue {
        families = List.copyOf(families);
    }

    /** The families the shipped seeds were trained on. */
    public static SkillCatalogue standard() {
        return STANDARD;
    }

    /**
     * The family of that name.
     *
     * @throws IllegalArgumentException naming the families there are
     */
    public SkillFamily family(String name) {
        return families.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No skill is called \"" + name + "\"; there are "
                        + families.stream().map(SkillFamily::name).toList()));
    }

    /** The compositions that chain the skill of that name with another. */
    public List<Composition> compositionsOf(String skill) {
        return families.stream()
                .filter(Composition.class::isInstance)
                .map(Composition.class::cast)
                .filter(composition -> composition.includes(skill))
                .toList();
    }

    /** The right answer to an instruction of any family. */
    public Optional<String> solve(String instruction) {
        return families.stream()
                .flatMap(family -> family.solve(instruction).stream())
                .findFirst();
    }

    /** Who may see an instruction. */
    public Split split(String instruction) {
        return families.stream()
                .filter(family -> family.solve(instruction).isPresent())
                .findFirst()
                .map(family -> family.split(instruction))
                .orElseGet(() -> Split.byHash(instruction));
    }

    /** Whether the question's answer is what its family computes. */
    public boolean isConsistent(Question question) {
        return families.stream()
                .filter(family -> family.name().equals(question.skill()))
                .anyMatch(family -> family.solve(question.instruction()).equals(Optional.of(question.answer())));
    }
}
