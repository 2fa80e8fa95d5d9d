package io.acdc.inferenceserver.http;

import java.util.regex.Pattern;

/** Foreign text made fit for a message: one line, not long. */
final class OneLine {
    private static final int LONGEST = 300;
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private OneLine() {}

    static String of(String text) {
        String beginning = text.substring(0, Math.min(text.length(), 4 * LONGEST));
        String line = BREAKS.matcher(beginning).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
