package io.acdc.skills.catalogue;

import io.acdc.evolution.random.CounterRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Common English words of 3 to 10 lower-case letters; source and licence in {@code NOTICE.txt}. */
final class Words {
    private static final Map<Integer, List<String>> BY_LENGTH =
            Resource.lines("words.txt").stream().collect(Collectors.groupingBy(String::length));

    private Words() {}

    /** A word of {@code shortest} to {@code longest} letters; every length is equally likely. */
    static String draw(int shortest, int longest, CounterRandom random) {
        List<String> words = BY_LENGTH.getOrDefault(shortest + random.nextInt(longest - shortest + 1), List.of());
        return words.get(random.nextInt(words.size()));
    }
}
