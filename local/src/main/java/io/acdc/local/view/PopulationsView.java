package io.acdc.local.view;

import io.acdc.events.Population;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The latest record of every population. May be fed and asked by different threads. */
public final class PopulationsView {
    private final Map<String, Population> byName = new TreeMap<>();

    public synchronized void apply(Population population) {
        byName.put(population.getName(), population);
    }

    /** All of them by name. */
    public synchronized List<Population> all() {
        return List.copyOf(byName.values());
    }

    /** The one of that name, if there is one. */
    public synchronized Optional<Population> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
