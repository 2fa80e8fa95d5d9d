package io.acdc.local.replay;

import io.acdc.events.Population;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.log.LogReader;
import io.acdc.schemas.topics.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The small topics around facts and decisions, read whole. Confined to one thread. */
final class LogSurroundings {
    private final EventCodec codec;
    private final Map<String, List<Population>> populations = new HashMap<>();
    private final Map<String, Long> deadLetters = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> tasks = new HashSet<>();

    private LogSurroundings(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * Reads what is there now.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     */
    static LogSurroundings read(Map<String, Object> clientConfiguration, EventCodec codec) {
        LogSurroundings surroundings = new LogSurroundings(codec);
        List<String> topics = List.of(
                Topics.POPULATIONS.name(),
                Topics.ARCHIVE_MODELS.name(),
                Topics.ARCHIVE_TASKS.name(),
                Topics.DEAD_LETTERS);
        try (LogReader reader = LogReader.open(clientConfiguration, topics)) {
            reader.forEach(surroundings::read);
        }
        return surroundings;
    }

    /** Records with settings of a population that compaction has left. */
    List<Population> settings(String population) {
        return List.copyOf(populations.getOrDefault(population, List.of()));
    }

    /** Records with the population's key that a service set aside. */
    long deadLetters(String population) {
        return deadLetters.getOrDefault(population, 0L);
    }

    /** Ids of the population's members on the compacted topic. */
    Set<String> members(String population) {
        return ids(members, population);
    }

    /** Ids of the population's active tasks on the compacted topic. */
    Set<String> tasks(String population) {
        return ids(tasks, population);
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.DEAD_LETTERS)) {
            deadLetters.merge(String.valueOf(record.key()), 1L, Long::sum);
        } else if (record.topic().equals(Topics.POPULATIONS.name())) {
            readSettings(record);
        } else {
            change(record.topic().equals(Topics.ARCHIVE_MODELS.name()) ? members : tasks, record);
        }
    }

    private void readSettings(ConsumerRecord<String, byte[]> record) {
        if (codec.decode(record.value(), record.headers(), Population.class)
                instanceof Decoded.Event<Population>(Population population)) {
            populations
                    .computeIfAbsent(population.getName(), _ -> new ArrayList<>())
                    .add(population);
        }
    }

    private static void change(Set<String> keys, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            keys.remove(record.key());
        } else {
            keys.add(record.key());
        }
    }

    private static Set<String> ids(Set<String> keys, String population) {
        String prefix = population + "/";
        Set<String> ids = new HashSet<>();
        keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .forEach(ids::add);
        return ids;
    }
}
