package io.acdc.skills.family;

import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a skill does with its input. Deterministic; empty for a text that is not an input of the skill. */
@FunctionalInterface
public interface Operation {
    Pattern WORD = Pattern.compile("[a-z]+");
    Pattern WORDS = Pattern.compile("[a-z]+( [a-z]+)+");
    Pattern NUMBERS = Pattern.compile("(0|-?[1-9][0-9]{0,5})( (0|-?[1-9][0-9]{0,5}))*");

    Optional<String> apply(String input);

    /** Works on one lower-case word. */
    static Operation onWord(UnaryOperator<String> operation) {
        return matching(WORD, operation);
    }

    /** Works on two or more lower-case words with a blank between them. */
    static Operation onWords(UnaryOperator<String> operation) {
        return matching(WORDS, operation);
    }

    /** Works on {@code least} to {@code most} whole numbers with a blank between them. */
    static Operation onNumbers(int least, int most, ToLongFunction<long[]> operation) {
        return input -> Optional.of(input)
                .filter(text -> NUMBERS.matcher(text).matches())
                .map(text ->
                        Stream.of(text.split(" ")).mapToLong(Long::parseLong).toArray())
                .filter(numbers -> numbers.length >= least && numbers.length <= most)
                .map(numbers -> Long.toString(operation.applyAsLong(numbers)));
    }

    private static Operation matching(Pattern shape, UnaryOperator<String> operation) {
        return input ->
                Optional.of(input).filter(text -> shape.matcher(text).matches()).map(operation);
    }
}
