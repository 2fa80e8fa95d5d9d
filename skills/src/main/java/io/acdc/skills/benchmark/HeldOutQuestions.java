package io.acdc.skills.benchmark;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.family.SkillFamily;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws different questions of one split, evenly over families and over all five levels. (The pool begins at levels 1 to
 * 4 and moves with what the models can do; the benchmark stays.)
 */
public final class HeldOutQuestions {
    /** How often a repeated question is drawn again before the cell counts as exhausted: some skills are small. */
    private static final int REDRAWS = 30;

    private HeldOutQuestions() {}

    /**
     * Up to {@code perCell} different questions for every family and level.
     *
     * @return grouped by family and level, in the catalogue's order; the same for the same random stream
     */
    public static List<Question> draw(SkillCatalogue catalogue, Split split, int perCell, CounterRandom random) {
        List<Question> questions = new ArrayList<>();
        for (SkillFamily family : catalogue.families()) {
            for (int level = 1; level <= Question.LEVELS; level++) {
                questions.addAll(cell(
                        family,
                        level,
                        split,
                        perCell,
                        random.derive(family.name()).derive(level),
                        seenIn(questions)));
            }
        }
        return questions;
    }

    private static List<Question> cell(
            SkillFamily family, int level, Split split, int size, CounterRandom random, Set<String> seen) {
        List<Question> cell = new ArrayList<>();
        for (int draw = 0; draw < size * REDRAWS && cell.size() < size; draw++) {
            Question question = family.generate(level, split, random);
            if (seen.add(question.instruction())) {
                cell.add(question);
            }
        }
        return cell;
    }

    private static Set<String> seenIn(List<Question> questions) {
        Set<String> seen = new HashSet<>();
        questions.forEach(question -> seen.add(question.instruction()));
        return seen;
    }
}
