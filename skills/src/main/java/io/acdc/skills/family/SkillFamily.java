package io.acdc.skills.family;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import java.util.Optional;
import java.util.Set;

/** All questions that ask for one skill. */
public sealed interface SkillFamily permits ProceduralSkill, FactSkill, Composition {
    /** How often {@link #generate(int, Split, CounterRandom)} redraws before it gives up. */
    int MAX_DRAWS = 100_000;

    /** Unique in the catalogue, e.g. {@code reverse} or {@code upper-reverse}. */
    String name();

    Domain domain();

    /** The domains whose expert is taught this skill: the family's own, or those a composition touches. */
    Set<Domain> touches();

    /** A question of the given level (1 to {@link Question#LEVELS}), of any split. */
    Question generate(int level, CounterRandom random);

    /** The right answer, recomputed from the text alone; empty if the text is not a question of this family. */
    Optional<String> solve(String instruction);

    /** Who may see this instruction of the family. */
    default Split split(String instruction) {
        return Split.byHash(instruction);
    }

    /**
     * A question of the given level and split.
     *
     * @throws IllegalStateException if the family has none at this level
     */
    default Question generate(int level, Split split, CounterRandom random) {
        for (int draw = 0; draw < MAX_DRAWS; draw++) {
            Question question = generate(level, random);
            if (split(question.instruction()) == split) {
                return question;
            }
        }
        throw new IllegalStateException(
                "Skill " + name() + " has no " + split + " question of level " + level + "; widen its inputs");
    }
}
