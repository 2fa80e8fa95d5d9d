package io.acdc.scoring.extraction;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The published extraction, bug for bug (golden {@code answers/extract_answer.json}):
 *
 * <ol>
 *   <li>if some line has <code>\boxed{…}</code>: all from the first <code>\boxed{</code> to the last <code>}</code> of
 *       the whole output;
 *   <li>otherwise all after the first {@code ####}, trimmed;
 *   <li>otherwise all after the first {@code Answer:}, not trimmed.
 * </ol>
 *
 * The reference says "No answer found." for nothing, so a marked answer of just these words counts as nothing and the
 * next rule is tried.
 */
final class PublishedMarkers {
    static final String NOTHING = "No answer found.";

    private static final Pattern BOXED_ON_A_LINE = Pattern.compile("\\\\boxed\\{[^\\n]*}");
    /** What Python's {@code strip} removes, which is more than Java's: no-break spaces too. */
    private static final Pattern OUTER_SPACE =
            Pattern.compile("\\A[\\p{IsWhite_Space}\\x1c-\\x1f]+|[\\p{IsWhite_Space}\\x1c-\\x1f]+\\z");

    private static final String BOXED = "\\boxed{";

    private PublishedMarkers() {}

    static Optional<String> extract(String output) {
        return Stream.of(boxed(output), after("####", output).map(PublishedMarkers::trimmed), after("Answer:", output))
                .flatMap(Optional::stream)
                .filter(answer -> !answer.equals(NOTHING))
                .findFirst();
    }

    private static Optional<String> boxed(String output) {
        if (!BOXED_ON_A_LINE.matcher(output).find()) {
            return Optional.empty();
        }
        return Optional.of(output.substring(output.indexOf(BOXED) + BOXED.length(), output.lastIndexOf('}')));
    }

    private static String trimmed(String text) {
        return OUTER_SPACE.matcher(text).replaceAll("");
    }

    private static Optional<String> after(String marker, String output) {
        int at = output.indexOf(marker);
        return at < 0 ? Optional.empty() : Optional.of(output.substring(at + marker.length()));
    }
}
