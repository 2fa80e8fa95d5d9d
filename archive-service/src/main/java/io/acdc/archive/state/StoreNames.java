package io.acdc.archive.state;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The state stores by name. In memory, restored from their changelog topics. */
public final class StoreNames {
    static final String POPULATIONS = "populations";
    static final String TASKS = "tasks";
    static final String MODELS = "models";
    static final String ANSWERS = "answers";
    static final String FACTS_READ = "facts-read";

    private static final List<String> ALL = List.of(POPULATIONS, TASKS, MODELS, ANSWERS, FACTS_READ);

    private StoreNames() {}

    /** All store names. */
    public static List<String> all() {
        return ALL;
    }

    /** A builder for every store. */
    public static List<StoreBuilder<KeyValueStore<String, byte[]>>> builders() {
        return ALL.stream().map(StoreNames::builder).toList();
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> builder(String name) {
        StoreBuilder<KeyValueStore<String, byte[]>> builder =
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
        // Changes with every record read; the cache keeps all but the last change before a commit off the changelog.
        return name.equals(FACTS_READ) ? builder.withCachingEnabled() : builder;
    }
}
