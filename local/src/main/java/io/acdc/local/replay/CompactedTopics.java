package io.acdc.local.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the compacted topics hold what the decisions say. */
final class CompactedTopics {
    private CompactedTopics() {}

    /**
     * One line for each topic that differs. While a run goes on, what is on the topics now may be newer than what was
     * replayed: compared is only what did not change meanwhile.
     */
    static List<String> differences(
            String population,
            Collection<String> members,
            Collection<String> tasks,
            LogSurroundings before,
            LogSurroundings after) {
        List<String> differences = new ArrayList<>();
        if (before.members(population).equals(after.members(population))) {
            add(differences, "members on acdc.archive.models", members, after.members(population));
        }
        if (before.tasks(population).equals(after.tasks(population))) {
            add(differences, "tasks on acdc.archive.tasks", tasks, after.tasks(population));
        }
        return differences;
    }

    private static void add(
            List<String> differences, String what, Collection<String> decided, Collection<String> published) {
        Set<String> missing = new HashSet<>(decided);
        missing.removeAll(published);
        Set<String> extra = new HashSet<>(published);
        extra.removeAll(decided);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            differences.add("%s: missing %s, too many %s".formatted(what, missing, extra));
        }
    }
}
