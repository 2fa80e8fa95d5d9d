package io.acdc.local.logfiles;

import io.acdc.events.Population;
import io.acdc.events.PopulationState;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.log.PublishedSchema;
import io.acdc.schemas.topics.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Says of every record of an export, in their order, whether it is to be written. Confined to one thread. */
final class ImportFilter {
    private final ImportPlan plan;
    private final Comparison comparison;
    private final OtherRecords others;
    private final SchemaCatalogue schemas = new SchemaCatalogue();
    private final EventCodec codec = new EventCodec(schemas);
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, Population> populations = new TreeMap<>();
    private long taken;

    ImportFilter(ImportPlan plan, Comparison comparison, OtherRecords others) {
        this.plan = plan;
        this.comparison = comparison;
        this.others = others;
    }

    /** Whether the next record of the export is to be written. */
    boolean takes(ConsumerRecord<byte[], byte[]> record) {
        boolean takes = isMissing(record);
        taken += takes ? 1 : 0;
        return takes;
    }

    /** How many were. */
    long taken() {
        return taken;
    }

    /** The written populations that were evolving when they were exported, as they shall be now: stopped. */
    List<Population> runningPopulations() {
        return populations.values().stream()
                .filter(population -> population.getState() == PopulationState.RUNNING)
                .map(population -> Population.newBuilder(population)
                        .setState(PopulationState.STOPPED)
                        .build())
                .toList();
    }

    private boolean isMissing(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.SCHEMAS)) {
            PublishedSchema.parse(record).ifPresent(schemas::add);
            return others.lacksSchema(record);
        }
        if (record.topic().equals(Topics.DEAD_LETTERS)) {
            return others.lacksDeadLetter(record);
        }
        String key = RecordKey.of(record);
        if (!plan.missing().contains(ExportedTopics.keepsAll(record.topic()) ? key : RecordKey.population(key))) {
            return false;
        }
        return ExportedTopics.keepsAll(record.topic()) ? isAfterThoseThere(record, key) : isCurrent(record);
    }

    private boolean isAfterThoseThere(ConsumerRecord<byte[], byte[]> record, String key) {
        return seen.merge(record.topic() + " " + key, 1L, Long::sum) > comparison.there(record.topic(), key);
    }

    /** Of a compacted topic only the last record of a key counts, so that all of them can be written again. */
    private boolean isCurrent(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.POPULATIONS.name())
                && codec.decode(record.value(), record.headers(), Population.class)
                        instanceof Decoded.Event<Population>(Population population)) {
            populations.put(population.getName(), population);
        }
        return true;
    }
}
