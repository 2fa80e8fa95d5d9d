package io.acdc.archive.attendance;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Says each line once: evaluators repeat what they say every two seconds. Confined to one thread at a time. */
final class SaidOnce {
    /** Nobody reads more; and what is remembered has to end somewhere. */
    private static final int MOST = 1_000;

    private final Set<String> said = new HashSet<>();
    private final Consumer<String> lines;

    SaidOnce(Consumer<String> lines) {
        this.lines = lines;
    }

    void say(String line) {
        if (said.size() < MOST && said.add(line)) {
            lines.accept(line);
        }
    }
}
