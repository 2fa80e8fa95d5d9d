package io.acdc.archive.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Stores as the latest release would have left them, with its schemas: of what it did not know nothing is left. */
public final class EarlierRelease {
    private static final Map<String, Class<? extends SpecificRecord>> ENTRIES = Map.of(
            StoreNames.POPULATIONS, PopulationEntry.class,
            StoreNames.TASKS, TaskEntry.class,
            StoreNames.MODELS, ModelEntry.class,
            StoreNames.ANSWER_SHEETS, AnswerSheetEntry.class,
            StoreNames.FACTS_READ, FactsReadEntry.class,
            StoreNames.FINDINGS, FindingsEntry.class);

    private EarlierRelease() {}

    /** Rewrites the stores, which have their present names. */
    public static void rewrite(Map<String, KeyValueStore<String, byte[]>> stores) {
        ENTRIES.forEach(
                (name, entry) -> Optional.ofNullable(stores.get(name)).ifPresent(store -> rewrite(store, entry)));
    }

    private static void rewrite(KeyValueStore<String, byte[]> store, Class<? extends SpecificRecord> entry) {
        Schema present = SpecificData.get().getSchema(entry);
        Schema released = ReleasedEntries.all(entry.getSimpleName()).toList().getLast();
        GenericData model = new GenericData();
        BinaryMessageDecoder<GenericRecord> decoder = new BinaryMessageDecoder<>(model, released);
        decoder.addSchema(present);
        BinaryMessageEncoder<GenericRecord> encoder = new BinaryMessageEncoder<>(model, released);
        for (KeyValue<String, byte[]> each : all(store)) {
            store.put(each.key, recoded(each.value, decoder, encoder));
        }
    }

    private static byte[] recoded(
            byte[] value, BinaryMessageDecoder<GenericRecord> decoder, BinaryMessageEncoder<GenericRecord> encoder) {
        try {
            return encoder.encode(decoder.decode(value)).array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<KeyValue<String, byte[]>> all(KeyValueStore<String, byte[]> store) {
        List<KeyValue<String, byte[]>> entries = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> each = store.all()) {
            each.forEachRemaining(entries::add);
        }
        return entries;
    }
}
