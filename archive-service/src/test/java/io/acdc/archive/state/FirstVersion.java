package io.acdc.archive.state;

import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.KeptSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Stores as the first version would have left them: every answer by itself, tasks without slots, no counts of facts. */
public final class FirstVersion {
    private FirstVersion() {}

    /** Rewrites the stores, which have their present names. */
    public static void rewrite(Map<String, KeyValueStore<String, byte[]>> stores) {
        Map<Integer, String> tasks = forgetSlots(store(stores, StoreNames.TASKS));
        KeyValueStore<String, byte[]> sheets = store(stores, StoreNames.ANSWER_SHEETS);
        KeyValueStore<String, byte[]> answers = store(stores, StoreNames.ANSWERS);
        for (KeyValue<String, byte[]> entry : all(sheets)) {
            KeptSheet sheet =
                    AnswerSheets.sheet(PopulationKey.sheet(entry.key), Entries.ANSWER_SHEET.decode(entry.value));
            sheet.answered().stream()
                    .forEach(slot -> answers.put(
                            entry.key + "/" + tasks.get(slot), new byte[] {AnswerSheets.code(answer(sheet, slot))}));
            sheets.delete(entry.key);
        }
        KeyValueStore<String, byte[]> factsRead = store(stores, StoreNames.FACTS_READ);
        all(factsRead).forEach(entry -> factsRead.delete(entry.key));
    }

    private static Map<Integer, String> forgetSlots(KeyValueStore<String, byte[]> tasks) {
        Map<Integer, String> inSlot = new HashMap<>();
        for (KeyValue<String, byte[]> entry : all(tasks)) {
            TaskEntry task = Entries.TASK.decode(entry.value);
            if (task.getState() == TaskState.ACTIVE) {
                inSlot.put(task.getSlot(), PopulationKey.below(entry.key));
            }
            tasks.put(
                    entry.key,
                    Entries.TASK.encode(TaskEntry.newBuilder(task).setSlot(-1).build()));
        }
        return inSlot;
    }

    private static Answer answer(KeptSheet sheet, int slot) {
        if (sheet.unscored().get(slot)) {
            return Answer.UNSCORED;
        }
        return sheet.passed().get(slot) ? Answer.PASSED : Answer.FAILED;
    }

    private static KeyValueStore<String, byte[]> store(Map<String, KeyValueStore<String, byte[]>> stores, String name) {
        KeyValueStore<String, byte[]> store = stores.get(name);
        if (store == null) {
            throw new AssertionError("no store " + name);
        }
        return store;
    }

    private static List<KeyValue<String, byte[]>> all(KeyValueStore<String, byte[]> store) {
        List<KeyValue<String, byte[]>> entries = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> each = store.all()) {
            each.forEachRemaining(entries::add);
        }
        return entries;
    }
}
