package io.acdc.archive.view;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every model of a population, in the order in which they were first heard of. */
final class ModelLedger {
    /**
     * One model.
     *
     * @param modelId its id
     * @param announcement how it came about; empty when a decision speaks of a model that was never announced
     * @param standing what the decisions made of it
     */
    record Entry(String modelId, Optional<EncodedEvent<ModelMerged>> announcement, Standing standing) {
        private Entry announced(EncodedEvent<ModelMerged> event, ModelRole role) {
            boolean base = role == ModelRole.BASE;
            return new Entry(modelId, Optional.of(event), base ? new Standing.Open(ModelStatus.BASE) : standing);
        }

        private Entry with(Standing next) {
            return new Entry(modelId, announcement, next);
        }
    }

    private final List<String> order = new ArrayList<>();
    private final Map<String, Entry> byId = new HashMap<>();

    /** Takes in an announcement; the first one of a model counts. */
    void announce(ModelMerged model) {
        Entry known = known(model.getModelId());
        if (known.announcement().isEmpty()) {
            put(known.announced(EncodedEvent.of(model, ModelMerged.class), model.getRole()));
        }
    }

    /** The decision took the model in. */
    void admit(String modelId, long sequence) {
        put(known(modelId).with(new Standing.Member(sequence)));
    }

    /** The decision turned the model away. */
    void reject(String modelId, ArchiveDecision decision) {
        put(known(modelId).with(new Standing.Rejected(decision.getSequence(), decision.getRejectionReason())));
    }

    /** The decision made a member leave. */
    void evict(String modelId, long sequence) {
        Entry entry = known(modelId);
        if (entry.standing() instanceof Standing.Member member) {
            put(entry.with(member.evictedAt(sequence)));
        }
    }

    /** Whether the model's answers are of no use any more. */
    boolean hasDeparted(String modelId) {
        return find(modelId)
                .map(Entry::standing)
                .filter(standing -> standing instanceof Standing.Rejected || standing instanceof Standing.Evicted)
                .isPresent();
    }

    Optional<Entry> find(String modelId) {
        return Optional.ofNullable(byId.get(modelId));
    }

    int size() {
        return order.size();
    }

    /** The one that was heard of as number {@code index}. */
    Entry at(int index) {
        return known(order.get(index));
    }

    private Entry known(String modelId) {
        return find(modelId)
                .orElseGet(() -> new Entry(modelId, Optional.empty(), new Standing.Open(ModelStatus.UNDECIDED)));
    }

    private void put(Entry entry) {
        if (byId.put(entry.modelId(), entry) == null) {
            order.add(entry.modelId());
        }
    }
}
