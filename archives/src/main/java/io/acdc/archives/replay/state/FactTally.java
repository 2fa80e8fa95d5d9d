package io.acdc.archives.replay.state;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** How many facts of one topic had which effect. */
public final class FactTally {
    private final Map<FactEffect, LongAdder> counts = new EnumMap<>(FactEffect.class);

    void add(FactEffect effect) {
        counts.computeIfAbsent(effect, _ -> new LongAdder()).increment();
    }

    /** An answer that was held counts now, or never will. */
    void settleHeld(FactEffect effect) {
        counts.computeIfAbsent(FactEffect.HELD, _ -> new LongAdder()).decrement();
        add(effect);
    }

    /** How many had this effect. */
    public long count(FactEffect effect) {
        return Optional.ofNullable(counts.get(effect)).map(LongAdder::sum).orElse(0L);
    }

    /** The effects that were met, and how often. */
    public Map<FactEffect, Long> counts() {
        Map<FactEffect, Long> met = new EnumMap<>(FactEffect.class);
        counts.forEach((effect, count) -> met.put(effect, count.sum()));
        met.values().removeIf(count -> count == 0);
        return met;
    }

    /** Facts in all. */
    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
