package io.acdc.evolution.selection;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.evolution.skill.SkillVector;
import java.util.List;
import java.util.stream.IntStream;

/** Contenders for tests. */
final class Contenders {
    private Contenders() {}

    /** Named a, b, c, …; fitness is the share of passes. */
    static List<Contender> of(String... bits) {
        return IntStream.range(0, bits.length)
                .mapToObj(index -> Contender.of(Character.toString('a' + index), SkillVector.ofBits(bits[index])))
                .toList();
    }

    /** Models of very different strength; fitness in coarse steps, so that many tie. */
    static List<Contender> random(int models, int tasks, long seed) {
        return IntStream.range(0, models)
                .mapToObj(index -> random(
                        index, tasks, CounterRandom.of(seed, "contenders").derive(index)))
                .toList();
    }

    /** Like {@link #random(int, int, long)}, but every fifth is the model before it once more. */
    static List<Contender> withRepetitions(int models, int tasks, long seed) {
        List<Contender> contenders = random(models, tasks, seed);
        return IntStream.range(0, models)
                .mapToObj(index -> contenders.get(index % 5 == 4 ? index - 1 : index))
                .toList();
    }

    private static Contender random(int index, int tasks, CounterRandom random) {
        double strength = random.nextDouble();
        SkillVector skills = SkillVector.matching(tasks, task -> random.nextDouble() < strength);
        return new Contender("model-" + index, Math.round(strength * 8) / 8.0, skills);
    }
}
