package io.acdc.archive.view;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where evaluations are on the log, by their ids; 10 to 13 bytes each. The ids themselves are not kept: what is found is
 * to be fetched and compared. Tables are many and small, so that growing needs little room at a time.
 */
final class EvaluationIndex {
    private static final int TAG_BITS = 24;
    private static final int TAG_MASK = (1 << TAG_BITS) - 1;

    /** By the eight bits above the tag. */
    private final Map<Integer, OffsetTable> tables = new HashMap<>();

    private int partition = -1;
    private long size;

    /** Adds an evaluation. Those of one population are all on one partition; others are not indexed. */
    void add(String evaluationId, LogPosition position) {
        if (partition < 0) {
            partition = position.partition();
        }
        if (partition == position.partition()) {
            int hash = hash(evaluationId);
            tables.computeIfAbsent(hash >>> TAG_BITS, _ -> new OffsetTable()).add(hash & TAG_MASK, position.offset());
            size++;
        }
    }

    /** Where that evaluation, its repetitions, and seldom another one may be; in the order of the log. */
    List<LogPosition> find(String evaluationId) {
        int hash = hash(evaluationId);
        return Optional.ofNullable(tables.get(hash >>> TAG_BITS)).stream()
                .flatMapToLong(table -> table.find(hash & TAG_MASK))
                .mapToObj(offset -> new LogPosition(partition, offset))
                .toList();
    }

    long size() {
        return size;
    }

    /** Memory in use for positions, in bytes. */
    long bytes() {
        return tables.values().stream().mapToLong(OffsetTable::bytes).sum();
    }

    private static int hash(String evaluationId) {
        CRC32 hash = new CRC32();
        hash.update(evaluationId.getBytes(StandardCharsets.UTF_8));
        return (int) hash.getValue();
    }
}
