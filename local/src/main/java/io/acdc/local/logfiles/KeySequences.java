package io.acdc.local.logfiles;

import io.acdc.schemas.container.SequenceDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of a topic key by key: how many, and their digest, at the end and where it is asked for on the way. */
final class KeySequences {
    private final Map<String, SequenceDigest> digests = new TreeMap<>();
    private final Map<String, Long> checkpoints;
    private final Map<String, String> atCheckpoints = new TreeMap<>();

    /** @param checkpoints after how many records of a key its digest is wanted */
    KeySequences(Map<String, Long> checkpoints) {
        this.checkpoints = Map.copyOf(checkpoints);
    }

    static KeySequences withoutCheckpoints() {
        return new KeySequences(Map.of());
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        String key = RecordKey.of(record);
        SequenceDigest digest = digests.computeIfAbsent(key, _ -> new SequenceDigest());
        digest.add(record);
        if (checkpoints.getOrDefault(key, -1L) == digest.count()) {
            atCheckpoints.put(key, digest.hex());
        }
    }

    long count(String key) {
        return Optional.ofNullable(digests.get(key)).map(SequenceDigest::count).orElse(0L);
    }

    /** The digest of all of the key's records; empty when there are none. */
    Optional<String> digest(String key) {
        return Optional.ofNullable(digests.get(key)).map(SequenceDigest::hex);
    }

    /** The digest at the key's checkpoint; empty when there were fewer records. */
    Optional<String> atCheckpoint(String key) {
        return Optional.ofNullable(atCheckpoints.get(key));
    }

    List<KeySequence> all() {
        return digests.entrySet().stream()
                .map(entry -> new KeySequence(
                        entry.getKey(),
                        entry.getValue().count(),
                        entry.getValue().hex()))
                .toList();
    }
}
