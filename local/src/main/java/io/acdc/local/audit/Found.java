package io.acdc.local.audit;

import io.acdc.local.failure.AcdcFailure;
import java.util.Collection;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Something with an id in a population.
 *
 * @param population whose
 * @param id in full
 */
public record Found(String population, String id) {
    static final int MOST_LISTED = 10;

    /**
     * The only one there is.
     *
     * @param kind what was looked for, such as "model"
     * @param prefix the id as the user wrote it
     * @throws AcdcFailure when there is none, or more than one
     */
    public static Found only(String kind, String prefix, Collection<Found> all) {
        if (all.isEmpty()) {
            throw AcdcFailure.couldNotRun("no %s whose id begins with %s".formatted(kind, prefix));
        }
        SequencedSet<String> ids = new TreeSet<>(all.stream().map(Found::id).toList());
        if (ids.size() > 1) {
            throw AcdcFailure.couldNotRun("%s could be any of %s%s"
                    .formatted(
                            prefix,
                            ids.stream().limit(MOST_LISTED).collect(Collectors.joining(", ")),
                            ids.size() > MOST_LISTED ? ", …" : ""));
        }
        List<String> populations =
                all.stream().map(Found::population).distinct().sorted().toList();
        if (populations.size() > 1) {
            throw AcdcFailure.couldNotRun("%s %s is in several populations, name one with --population: %s"
                    .formatted(kind, ids.getFirst(), String.join(", ", populations)));
        }
        return all.iterator().next();
    }
}
