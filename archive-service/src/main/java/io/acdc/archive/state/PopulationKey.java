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

    /** What is below the population, such as a task or a model. */
    static String below(String key) {
        return key.split("/", -1)[1];
    }
}
