package io.acdc.archives.mapping;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.FurtherDecisionKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What was decided, in one word: kinds that came later stand beside the first ones, and are looked at first. */
public final class DecisionWords {
    private static final List<String> KINDS = Stream.concat(
                    Arrays.stream(DecisionKind.values()).map(Enum::name),
                    Arrays.stream(FurtherDecisionKind.values())
                            .filter(kind -> kind != FurtherDecisionKind.UNKNOWN)
                            .map(Enum::name))
            .toList();

    private DecisionWords() {}

    /** The word for a decision; {@code UNKNOWN} for one of a kind that came after this release. */
    public static String kind(ArchiveDecision decision) {
        return decision.getFurtherKind()
                .map(Enum::name)
                .orElseGet(() -> decision.getKind().name());
    }

    /** All words that this release knows. */
    public static List<String> kinds() {
        return KINDS;
    }
}
