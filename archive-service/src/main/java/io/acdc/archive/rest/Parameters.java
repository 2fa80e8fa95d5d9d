package io.acdc.archive.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads query parameters, or says in one line what they should be. */
final class Parameters {
    private Parameters() {}

    /**
     * A whole number.
     *
     * @throws ProblemException if it is none, or not within the bounds
     */
    static Optional<Integer> whole(String name, Optional<String> value, int least, int greatest) {
        return value.map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= greatest) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // Told below, like a number that is out of bounds.
            }
            throw ProblemException.badRequest(
                    "%s=%s: give a whole number from %d to %d".formatted(name, text, least, greatest));
        });
    }

    /**
     * One of the words of an enumeration, in any case.
     *
     * @throws ProblemException listing the words if it is none of them
     */
    static <E extends Enum<E>> Optional<E> word(String name, Optional<String> value, Class<E> words) {
        return value.map(text -> Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.badRequest("%s=%s: give one of %s".formatted(name, text, list(words)))));
    }

    /**
     * One of some words, in any case.
     *
     * @throws ProblemException listing the words if it is none of them
     */
    static Optional<String> word(String name, Optional<String> value, List<String> words) {
        return value.map(text -> Optional.of(text.toUpperCase(Locale.ROOT))
                .filter(words::contains)
                .orElseThrow(() -> ProblemException.badRequest(
                        "%s=%s: give one of %s".formatted(name, text, String.join(", ", words)))));
    }

    private static <E extends Enum<E>> String list(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
