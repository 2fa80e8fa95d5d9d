package io.acdc.training.publish;

import java.util.Locale;

/** Numbers as the documents show them, the same in every locale. */
final class Numbers {
    private Numbers() {}

    /** A share as a percentage with one decimal. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    static String millions(long count) {
        return String.format(Locale.ROOT, "%.2f", count / 1e6);
    }

    static String minutes(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds / 60);
    }
}
