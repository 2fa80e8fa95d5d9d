package io.acdc.skills.catalogue;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.family.Inputs;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Inputs shared by several skills. */
final class Draws {
    private static final List<Range> WORD_LENGTHS =
            List.of(new Range(3, 4), new Range(4, 5), new Range(5, 6), new Range(6, 8), new Range(8, 10));

    private Draws() {}

    /** Whole numbers from {@code least} to {@code most}, both included. */
    record Range(int least, int most) {
        int draw(CounterRandom random) {
            return least + random.nextInt(most - least + 1);
        }
    }

    /** The element of a list of five that belongs to the level. */
    static <T> T at(int level, List<T> levels) {
        return levels.get(level - 1);
    }

    /** One word: 3–4, 4–5, 5–6, 6–8 or 8–10 letters. */
    static Inputs word() {
        return (level, random) -> {
            Range length = at(level, WORD_LENGTHS);
            return Words.draw(length.least(), length.most(), random);
        };
    }

    /** 2, 3, 3, 4 or 5 different numbers below 20, 100, 1000, 1000, 1000. */
    static Inputs differentNumbers() {
        return (level, random) -> {
            int count = at(level, List.of(2, 3, 3, 4, 5));
            int bound = at(level, List.of(20, 100, 1000, 1000, 1000));
            return IntStream.generate(() -> random.nextInt(bound))
                    .distinct()
                    .limit(count)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(" "));
        };
    }
}
