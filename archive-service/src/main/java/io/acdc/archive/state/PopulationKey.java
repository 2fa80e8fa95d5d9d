package io.acdc.archive.state;

/** Store keys: the population, then what is below it. Population names hold no slash. */
final class PopulationKey {
    private static final char SEPARATOR = '/';

    private PopulationKey() {}

    static String of(String population, String... below) {
        return population + SEPARATOR + String.join(String.valueOf(SEPARATOR), below);
    }

    /** The first key of everything below. */
    static String first(String prefix) {
        return prefix + SEPARATOR;
    }

    /** A key after everything below. */
    static String last(String prefix) {
        return prefix + (char) (SEPARATOR + 1);
    }

    /** The part after the last separator. */
    static String lastPart(String key) {
        return key.substring(key.lastIndexOf(SEPARATOR) + 1);
    }
}
