package io.acdc.skills.catalogue;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.family.Inputs;
import io.acdc.skills.family.Operation;
import io.acdc.skills.family.ProceduralSkill;
import io.acdc.skills.question.Domain;
import java.util.List;
import java.util.stream.LongStream;

/** {@code add 17 25}, {@code subtract 42 17}, {@code multiply 6 7}, {@code max 3 41 9}. */
final class ArithmeticSkills {
    /** Both operands of a sum are at most this. */
    private static final List<Integer> SUM_LIMIT = List.of(19, 49, 99, 299, 999);

    private static final List<Integer> FACTOR_LIMIT = List.of(9, 12, 19, 49, 99);

    static final ProceduralSkill ADD =
            skill("add", ArithmeticSkills::twoNumbers, Operation.onNumbers(2, 2, n -> n[0] + n[1]));
    static final ProceduralSkill SUBTRACT =
            skill("subtract", ArithmeticSkills::largerFirst, Operation.onNumbers(2, 2, n -> n[0] - n[1]));
    static final ProceduralSkill MULTIPLY =
            skill("multiply", ArithmeticSkills::twoFactors, Operation.onNumbers(2, 2, n -> n[0] * n[1]));
    static final ProceduralSkill MAX = skill(
            "max",
            Draws.differentNumbers(),
            Operation.onNumbers(2, 8, n -> LongStream.of(n).max().orElseThrow()));

    static final List<ProceduralSkill> ALL = List.of(ADD, SUBTRACT, MULTIPLY, MAX);

    private ArithmeticSkills() {}

    private static ProceduralSkill skill(String verb, Inputs inputs, Operation operation) {
        return new ProceduralSkill(verb, Domain.ARITHMETIC, verb, inputs, operation);
    }

    private static String twoNumbers(int level, CounterRandom random) {
        int bound = Draws.at(level, SUM_LIMIT) + 1;
        return random.nextInt(bound) + " " + random.nextInt(bound);
    }

    private static String largerFirst(int level, CounterRandom random) {
        int bound = Draws.at(level, SUM_LIMIT) + 1;
        int first = random.nextInt(bound);
        return first + " " + random.nextInt(first + 1);
    }

    private static String twoFactors(int level, CounterRandom random) {
        return random.nextInt(Draws.at(level, FACTOR_LIMIT) + 1) + " " + random.nextInt(level < 3 ? 13 : 10);
    }
}
