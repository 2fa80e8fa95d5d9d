package io.acdc.local.logfiles;

import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * What is at a target already, compared with an export: key by key, on the topics that keep all their records.
 *
 * @param populations standing of every population of the export
 * @param there how many records of a topic's keys are there, by topic and key
 */
record Comparison(Map<String, Standing> populations, Map<String, Map<String, Long>> there) {

    /** Compares; reads what the target has of the export's populations, and what of the export corresponds to it. */
    static Comparison of(ExportFiles files, TopicScan target, Map<TopicPartition, Long> ends) throws IOException {
        Map<String, Standing> populations = new TreeMap<>();
        Map<String, Map<String, Long>> there = new HashMap<>();
        for (TopicFile topic : files.manifest().topics()) {
            KeySequences present = scan(topic, target, ends);
            Map<String, String> begun = beginnings(files, topic, present);
            for (KeySequence key : topic.keys()) {
                long count = present.count(key.key());
                there.computeIfAbsent(topic.topic(), _ -> new HashMap<>()).put(key.key(), count);
                boolean same = count < key.records()
                        ? present.digest(key.key()).equals(Optional.ofNullable(begun.get(key.key())))
                        : present.atCheckpoint(key.key()).equals(Optional.of(key.sha256()));
                populations.merge(key.key(), Standing.of(count, key.records(), same), Comparison::both);
            }
        }
        addWithoutFacts(files, target, ends, populations);
        return new Comparison(populations, there);
    }

    /** Of a population without facts there are only its settings. */
    private static void addWithoutFacts(
            ExportFiles files, TopicScan target, Map<TopicPartition, Long> ends, Map<String, Standing> populations)
            throws IOException {
        Set<String> known = new TreeSet<>();
        target.read(Topics.POPULATIONS.name(), ends, record -> known.add(RecordKey.of(record)));
        files.manifest()
                .populations()
                .forEach(name ->
                        populations.putIfAbsent(name, known.contains(name) ? Standing.PRESENT : Standing.ABSENT));
    }

    /** Records of a key that are there already, and so need not be written. */
    long there(String topic, String key) {
        return there.getOrDefault(topic, Map.of()).getOrDefault(key, 0L);
    }

    /** A population is begun when one topic is there and another not yet. */
    private static Standing both(Standing one, Standing other) {
        if (one == other) {
            return one;
        }
        return one == Standing.DIFFERENT || other == Standing.DIFFERENT ? Standing.DIFFERENT : Standing.BEGUN;
    }

    private static KeySequences scan(TopicFile topic, TopicScan target, Map<TopicPartition, Long> ends)
            throws IOException {
        Map<String, Long> exported =
                topic.keys().stream().collect(Collectors.toMap(KeySequence::key, KeySequence::records));
        KeySequences present = new KeySequences(exported);
        if (!exported.isEmpty()) {
            target.read(topic.topic(), ends, record -> {
                if (exported.containsKey(RecordKey.of(record))) {
                    present.add(record);
                }
            });
        }
        return present;
    }

    /** The export's digests after as many records as are there, of the keys of which there are fewer. */
    private static Map<String, String> beginnings(ExportFiles files, TopicFile topic, KeySequences present) {
        Map<String, Long> shorter = topic.keys().stream()
                .filter(key -> present.count(key.key()) > 0 && present.count(key.key()) < key.records())
                .collect(Collectors.toMap(KeySequence::key, key -> present.count(key.key())));
        if (shorter.isEmpty()) {
            return Map.of();
        }
        KeySequences mine = new KeySequences(shorter);
        files.read(topic, record -> {
            if (shorter.containsKey(RecordKey.of(record))) {
                mine.add(record);
            }
        });
        return List.copyOf(shorter.keySet()).stream()
                .collect(Collectors.toMap(
                        key -> key, key -> mine.atCheckpoint(key).orElse("")));
    }
}
