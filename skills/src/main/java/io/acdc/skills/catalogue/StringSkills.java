package io.acdc.skills.catalogue;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.family.Operation;
import io.acdc.skills.family.ProceduralSkill;
import io.acdc.skills.question.Domain;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code reverse planet}, {@code upper planet}, {@code drop vowels planet}, {@code initials red fox ran}. */
final class StringSkills {
    static final ProceduralSkill REVERSE = new ProceduralSkill(
            "reverse",
            Domain.STRINGS,
            "reverse",
            Draws.word(),
            Operation.onWord(word -> new StringBuilder(word).reverse().toString()));
    static final ProceduralSkill UPPER = new ProceduralSkill(
            "upper", Domain.STRINGS, "upper", Draws.word(), Operation.onWord(word -> word.toUpperCase(Locale.ROOT)));
    static final ProceduralSkill DROP_VOWELS = new ProceduralSkill(
            "drop-vowels",
            Domain.STRINGS,
            "drop vowels",
            Draws.word(),
            Operation.onWord(word -> word.replaceAll("[aeiou]", "")));
    static final ProceduralSkill INITIALS = new ProceduralSkill(
            "initials",
            Domain.STRINGS,
            "initials",
            StringSkills::words,
            Operation.onWords(words -> Stream.of(words.split(" "))
                    .map(word -> word.substring(0, 1))
                    .collect(Collectors.joining())));

    static final List<ProceduralSkill> ALL = List.of(REVERSE, UPPER, DROP_VOWELS, INITIALS);

    private StringSkills() {}

    /** Two to six words; the more there are, the shorter, because the context is short. */
    private static String words(int level, CounterRandom random) {
        int longest = Draws.at(level, List.of(6, 6, 5, 4, 3));
        return IntStream.rangeClosed(0, level)
                .mapToObj(i -> Words.draw(3, longest, random))
                .collect(Collectors.joining(" "));
    }
}
