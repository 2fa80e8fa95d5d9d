package io.acdc.evolution.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Work items that have not been answered in full. */
final class OutstandingWork {
    /**
     * @param sheet the model, and who is asked
     * @param unanswered slots that still lack an answer
     * @param attempt times of asking so far
     * @param deadline when it is asked again
     */
    record Item(SheetName sheet, BitSet unanswered, int attempt, Instant deadline) {
        String modelId() {
            return sheet.modelId();
        }

        boolean isOf(EvaluatorId evaluator) {
            return sheet.by().equals(Optional.of(evaluator));
        }

        boolean isOfOwnKind() {
            return sheet.by().isEmpty();
        }
    }

    /** The same after a restart, whatever order items came in. */
    private static final Comparator<Item> IN_ORDER_OF_DEADLINES =
            Comparator.comparing(Item::deadline).thenComparing(Item::modelId);

    private final Map<String, List<Item>> byModel = new LinkedHashMap<>();

    void add(Item item) {
        byModel.computeIfAbsent(item.modelId(), id -> new ArrayList<>()).add(item);
    }

    /** Items of a model that are still open. */
    List<Item> of(String modelId) {
        return List.copyOf(byModel.getOrDefault(modelId, List.of()));
    }

    /** Slots this evaluator has been asked about for this model. */
    BitSet asked(SheetName sheet) {
        BitSet asked = new BitSet();
        for (Item item : byModel.getOrDefault(sheet.modelId(), List.of())) {
            if (item.sheet().equals(sheet)) {
                asked.or(item.unanswered());
            }
        }
        return asked;
    }

    /** Whether nothing is asked of this evaluator for this model. */
    boolean isDone(SheetName sheet) {
        return byModel.getOrDefault(sheet.modelId(), List.of()).stream()
                .noneMatch(item -> item.sheet().equals(sheet));
    }

    void answered(SheetName sheet, int slot) {
        answered(sheet.modelId(), slot, item -> item.sheet().equals(sheet));
    }

    /** A slot that no longer stands for a task. Returns the models that were asked about it. */
    List<String> clear(int slot) {
        List<String> models = modelsWith(item -> item.unanswered().get(slot));
        models.forEach(modelId -> answered(modelId, slot, _ -> true));
        return models;
    }

    void drop(String modelId) {
        byModel.remove(modelId);
    }

    /** Drops the items of evaluators. Returns the models that they were asked about. */
    List<String> dropAll(Predicate<Item> unwanted) {
        List<String> models = modelsWith(unwanted);
        models.forEach(modelId -> dropIf(modelId, unwanted));
        return models;
    }

    /** Removes and returns what was due at {@code now}. */
    List<Item> takeExpired(Instant now, Predicate<Item> wanted) {
        Predicate<Item> expired = item -> !item.deadline().isAfter(now) && wanted.test(item);
        List<Item> taken = byModel.values().stream()
                .flatMap(List::stream)
                .filter(expired)
                .sorted(IN_ORDER_OF_DEADLINES)
                .toList();
        taken.forEach(item -> dropIf(item.modelId(), expired));
        return taken;
    }

    private List<String> modelsWith(Predicate<Item> wanted) {
        return byModel.entrySet().stream()
                .filter(items -> items.getValue().stream().anyMatch(wanted))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void answered(String modelId, int slot, Predicate<Item> affected) {
        byModel.getOrDefault(modelId, List.of()).stream()
                .filter(affected)
                .forEach(item -> item.unanswered().clear(slot));
        dropIf(modelId, item -> item.unanswered().isEmpty());
    }

    private void dropIf(String modelId, Predicate<Item> unwanted) {
        byModel.computeIfPresent(modelId, (id, items) -> {
            items.removeIf(unwanted);
            return items.isEmpty() ? null : items;
        });
    }
}
