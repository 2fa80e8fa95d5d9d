package io.acdc.local.logfiles;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What an export holds.
 *
 * @param exportId digest of what follows about the topics: the same content is the same export, whenever it was made
 * @param writtenBy version of acdc that exported
 * @param exportedAt when
 * @param populations names of the populations, sorted
 * @param topics in the order in which they are imported
 */
record Manifest(
        String exportId, String writtenBy, Instant exportedAt, Collection<String> populations, List<TopicFile> topics) {
    /** The newest format this program reads, and the one it writes. */
    static final int FORMAT_VERSION = 1;

    static final String FILE_NAME = "manifest.json";

    Manifest {
        populations = List.copyOf(new TreeSet<>(populations));
        topics = List.copyOf(topics);
    }

    long records() {
        return topics.stream().mapToLong(TopicFile::records).sum();
    }
}
