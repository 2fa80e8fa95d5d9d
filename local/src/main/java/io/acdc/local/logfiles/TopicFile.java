package io.acdc.local.logfiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One topic of an export.
 *
 * @param topic the topic
 * @param file its file's name
 * @param bytes the file's size
 * @param sha256 of the file
 * @param records in it
 * @param undecoded records whose value is no readable event of the topic and was kept as it is
 * @param partitions of the topic it was exported from
 * @param first earliest time of a record
 * @param last latest time of a record
 * @param schemas fingerprints of the schemas its events may be written with
 * @param keys records by key; empty for topics that do not keep all their records
 */
record TopicFile(
        String topic,
        String file,
        long bytes,
        String sha256,
        long records,
        long undecoded,
        int partitions,
        Optional<Instant> first,
        Optional<Instant> last,
        List<String> schemas,
        List<KeySequence> keys) {
    TopicFile {
        schemas = List.copyOf(schemas);
        keys = List.copyOf(keys);
    }
}
