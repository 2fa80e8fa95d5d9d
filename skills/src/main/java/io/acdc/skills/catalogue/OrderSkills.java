package io.acdc.skills.catalogue;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.family.Operation;
import io.acdc.skills.family.ProceduralSkill;
import io.acdc.skills.question.Domain;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** {@code sort planet}, {@code next 3 6 9}, {@code unique aabac}, {@code smallest 41 9 30}. */
final class OrderSkills {
    private static final List<Integer> LARGEST_STEP = List.of(3, 6, 9, 15, 30);
    private static final List<Integer> LARGEST_START = List.of(20, 40, 60, 99, 200);

    static final ProceduralSkill SORT = new ProceduralSkill(
            "sort",
            Domain.ORDER,
            "sort",
            Draws.word(),
            Operation.onWord(word -> letters(word.chars().sorted())));
    static final ProceduralSkill NEXT = new ProceduralSkill(
            "next",
            Domain.ORDER,
            "next",
            OrderSkills::arithmeticSequence,
            Operation.onNumbers(3, 3, n -> 2 * n[2] - n[1]));
    static final ProceduralSkill UNIQUE = new ProceduralSkill(
            "unique",
            Domain.ORDER,
            "unique",
            OrderSkills::repeatedLetters,
            Operation.onWord(word -> letters(word.chars().distinct())));
    static final ProceduralSkill SMALLEST = new ProceduralSkill(
            "smallest",
            Domain.ORDER,
            "smallest",
            Draws.differentNumbers(),
            Operation.onNumbers(2, 8, n -> LongStream.of(n).min().orElseThrow()));

    static final List<ProceduralSkill> ALL = List.of(SORT, NEXT, UNIQUE, SMALLEST);

    private OrderSkills() {}

    private static String letters(IntStream characters) {
        return characters.mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Three numbers a constant step apart; from level 3 on the step may be downwards. */
    private static String arithmeticSequence(int level, CounterRandom random) {
        int step = 1 + random.nextInt(Draws.at(level, LARGEST_STEP));
        int start = random.nextInt(Draws.at(level, LARGEST_START) + 1);
        boolean down = level >= 3 && random.nextBoolean();
        int first = down ? start + 3 * step : start;
        int change = down ? -step : step;
        return first + " " + (first + change) + " " + (first + 2 * change);
    }

    /** Letters from an alphabet half as large as the text is long, so that several repeat. */
    private static String repeatedLetters(int level, CounterRandom random) {
        int length = 3 + level + random.nextInt(2);
        String alphabet = Words.draw(Math.max(3, length / 2), Math.max(3, length / 2 + 1), random);
        return IntStream.range(0, length)
                .mapToObj(i ->
                        alphabet.substring(random.nextInt(alphabet.length())).substring(0, 1))
                .collect(Collectors.joining());
    }
}
