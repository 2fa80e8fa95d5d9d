package io.acdc.archives.replay.verify;

/**
 * Where a decision is not what its facts make it.
 *
 * @param field path into the decision, such as {@code selection.contenders[3].fitness}
 * @param recorded what the log says
 * @param recomputed what follows from the facts
 */
public record Difference(String field, String recorded, String recomputed) {
    /** One line. */
    public String line() {
        return "%s is %s, recomputed: %s".formatted(field, recorded, recomputed);
    }
}
