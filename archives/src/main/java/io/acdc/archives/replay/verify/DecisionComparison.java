package io.acdc.archives.replay.verify;

import io.acdc.events.ArchiveDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Compares two decisions field by field. Times and sentences for people are not compared. */
final class DecisionComparison {
    /** What follows from no fact. */
    private static final Set<String> NOT_COMPARED = Set.of("decidedAt", "explanation", "giveUp.why", "evaluator.why");

    private static final int LONGEST_VALUE = 200;

    private final List<Difference> differences = new ArrayList<>();

    private DecisionComparison() {}

    static List<Difference> compare(ArchiveDecision recorded, ArchiveDecision recomputed) {
        DecisionComparison comparison = new DecisionComparison();
        comparison.compareRecords("", recorded, recomputed);
        return comparison.differences;
    }

    private void compareRecords(String path, IndexedRecord recorded, IndexedRecord recomputed) {
        for (Schema.Field field : recorded.getSchema().getFields()) {
            String fieldPath = path + field.name();
            if (!NOT_COMPARED.contains(fieldPath)) {
                compare(fieldPath, recorded.get(field.pos()), recomputed.get(field.pos()));
            }
        }
    }

    private void compare(String path, @Nullable Object recorded, @Nullable Object recomputed) {
        if (Objects.equals(recorded, recomputed)) {
            return;
        }
        if (recorded instanceof IndexedRecord left && recomputed instanceof IndexedRecord right) {
            compareRecords(path + ".", left, right);
        } else if (recorded instanceof List<?> left
                && recomputed instanceof List<?> right
                && left.size() == right.size()) {
            compareElements(path, left, right);
        } else {
            differences.add(new Difference(path, text(recorded), text(recomputed)));
        }
    }

    private void compareElements(String path, List<?> recorded, List<?> recomputed) {
        for (int index = 0; index < recorded.size(); index++) {
            compare("%s[%d]".formatted(path, index), recorded.get(index), recomputed.get(index));
        }
    }

    private static String text(@Nullable Object value) {
        String text = Optional.ofNullable(value).map(Object::toString).orElse("not set");
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "..." : text;
    }
}
