package io.acdc.archives.replay.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Things by their numbers, which are small and dense: quicker than a map for what is looked up for every evaluation.
 *
 * @param <T> what is numbered
 */
final class Numbered<T> {
    private final List<Optional<T>> entries = new ArrayList<>();

    Optional<T> get(int number) {
        return number < entries.size() ? entries.get(number) : Optional.empty();
    }

    void put(int number, T entry) {
        while (entries.size() <= number) {
            entries.add(Optional.empty());
        }
        entries.set(number, Optional.of(entry));
    }

    void remove(int number) {
        if (number < entries.size()) {
            entries.set(number, Optional.empty());
        }
    }
}
