package io.acdc.skills.scientist;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.family.Composition;
import io.acdc.skills.family.SkillFamily;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import java.util.List;
import java.util.function.Function;

/**
 * Writes tasks without a language model: every operator returns a question of {@link Split#POOL} whose answer is known
 * by construction, and never the parent itself. The operators are those of AC/DC's scientist (novel, harder, easier)
 * plus sibling and combined; levels follow the settings found to work at this size: a pool starts at levels 1 to 4.
 */
public record ProceduralScientist(SkillCatalogue catalogue) {
    private static final int MAX_DRAWS = 1000;

    /** A scientist over all 24 families. */
    public static ProceduralScientist standard() {
        return new ProceduralScientist(SkillCatalogue.standard());
    }

    /** Any family, level 1 to 4. */
    public Question novel(CounterRandom random) {
        return anyFamily(1, 4, random);
    }

    /**
     * The same skill one level up. Beyond level 5, and for facts, which do not get harder: any family at level 2 to 4.
     */
    public Question harder(Question parent, CounterRandom random) {
        return otherThan(
                parent,
                random,
                draws -> parent.level() == Question.LEVELS || parent.domain() == Domain.KNOWLEDGE
                        ? anyFamily(2, 4, draws)
                        : pool(familyOf(parent), parent.level() + 1, draws));
    }

    /** The same skill one level down; of a composition at level 1, one of its parts; otherwise a sibling. */
    public Question easier(Question parent, CounterRandom random) {
        SkillFamily family = familyOf(parent);
        return otherThan(
                parent,
                random,
                draws -> parent.level() > 1
                        ? pool(family, parent.level() - 1, draws)
                        : pool(simplest(family, draws), 1, draws));
    }

    /** The same skill at the same level. */
    public Question sibling(Question parent, CounterRandom random) {
        return otherThan(parent, random, draws -> pool(familyOf(parent), parent.level(), draws));
    }

    /**
     * A composition that includes the parent's skill (or, for a composition, one of its parts), at the parent's level.
     * Where there is none: {@link #harder}.
     */
    public Question combined(Question parent, CounterRandom random) {
        List<Composition> choices = compositionsWith(familyOf(parent));
        return choices.isEmpty()
                ? harder(parent, random)
                : otherThan(parent, random, draws -> pool(pick(choices, draws), parent.level(), draws));
    }

    private List<Composition> compositionsWith(SkillFamily family) {
        return switch (family) {
            case Composition composition ->
                catalogue.families().stream()
                        .filter(Composition.class::isInstance)
                        .map(Composition.class::cast)
                        .filter(other -> !other.equals(composition))
                        .filter(other -> other.includes(composition.outer().name())
                                || other.includes(composition.inner().name()))
                        .toList();
            case SkillFamily simple -> catalogue.compositionsOf(simple.name());
        };
    }

    private static SkillFamily simplest(SkillFamily family, CounterRandom random) {
        return family instanceof Composition composition
                ? pick(List.of(composition.outer(), composition.inner()), random)
                : family;
    }

    private SkillFamily familyOf(Question question) {
        return catalogue.family(question.skill());
    }

    private Question anyFamily(int lowest, int highest, CounterRandom random) {
        SkillFamily family = pick(catalogue.families(), random);
        return pool(family, lowest + random.nextInt(highest - lowest + 1), random);
    }

    private static Question pool(SkillFamily family, int level, CounterRandom random) {
        return family.generate(level, Split.POOL, random);
    }

    private static <T> T pick(List<T> choices, CounterRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Question otherThan(Question parent, CounterRandom random, Function<CounterRandom, Question> draw) {
        for (int i = 0; i < MAX_DRAWS; i++) {
            Question question = draw.apply(random);
            if (!question.instruction().equals(parent.instruction())) {
                return question;
            }
        }
        throw new IllegalStateException("The pool has no other question like \"" + parent.instruction() + "\"");
    }
}
