package io.acdc.archive.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The stores of one stream task. */
record OpenStores(
        KeyValueStore<String, byte[]> populations,
        KeyValueStore<String, byte[]> tasks,
        KeyValueStore<String, byte[]> models,
        KeyValueStore<String, byte[]> answers,
        KeyValueStore<String, byte[]> sheets,
        KeyValueStore<String, byte[]> factsRead,
        KeyValueStore<String, byte[]> findings,
        KeyValueStore<String, byte[]> withdrawnTasks) {

    static OpenStores of(ProcessorContext<?, ?> context) {
        return new OpenStores(
                context.getStateStore(StoreNames.POPULATIONS),
                context.getStateStore(StoreNames.TASKS),
                context.getStateStore(StoreNames.MODELS),
                context.getStateStore(StoreNames.ANSWERS),
                context.getStateStore(StoreNames.ANSWER_SHEETS),
                context.getStateStore(StoreNames.FACTS_READ),
                context.getStateStore(StoreNames.FINDINGS),
                context.getStateStore(StoreNames.WITHDRAWN_TASKS));
    }

    /** Everything below a key, in the order of the keys. */
    static void forEach(KeyValueStore<String, byte[]> store, String above, BiConsumer<String, byte[]> visitor) {
        try (KeyValueIterator<String, byte[]> each =
                store.range(PopulationKey.first(above), PopulationKey.last(above))) {
            while (each.hasNext()) {
                KeyValue<String, byte[]> next = each.next();
                visitor.accept(next.key, next.value);
            }
        }
    }

    /** Deletes everything below a key. */
    static void deleteBelow(KeyValueStore<String, byte[]> store, String above) {
        List<String> keys = new ArrayList<>();
        forEach(store, above, (key, _) -> keys.add(key));
        keys.forEach(store::delete);
    }
}
