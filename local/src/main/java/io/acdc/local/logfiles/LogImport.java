package io.acdc.local.logfiles;

import io.acdc.events.PopulationImport;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.schemas.log.ImportedPopulations;
import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes an export in. Everything is looked at before the first record is written; what is there already is not written
 * again, so that an import can be repeated, and goes on where it was interrupted. A population that came by import is
 * marked as such on {@code acdc.imports} before its first record arrives.
 */
public final class LogImport {
    private final ExportFiles files;
    private final Activity activity;

    private LogImport(ExportFiles files, Activity activity) {
        this.files = files;
        this.activity = activity;
    }

    /**
     * An import of what lies in a directory.
     *
     * @throws AcdcFailure when something of it is missing, damaged or newer than this program
     */
    public static LogImport from(Path directory, Activity activity) {
        return new LogImport(ExportFiles.open(directory), activity);
    }

    /**
     * Writes what is not there yet.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}, of a broker that has all topics and on which no
     *     archive service runs
     * @throws AcdcFailure when populations of the same names are there that are not those of the export
     */
    public ImportReport into(Map<String, Object> clientConfiguration) {
        try (TopicScan target = new TopicScan(clientConfiguration)) {
            Map<TopicPartition, Long> ends = target.ends(ExportedTopics.names());
            Comparison comparison = Comparison.of(files, target, ends);
            ImportPlan plan = ImportPlan.of(comparison, ImportedPopulations.read(clientConfiguration));
            long written = plan.missing().isEmpty() ? 0 : write(clientConfiguration, plan, comparison, target, ends);
            return new ImportReport(files.directory(), plan, written);
        } catch (IOException failure) {
            throw AcdcFailure.couldNotRun("the broker's topics could not be read: " + failure.getMessage());
        }
    }

    private long write(
            Map<String, Object> clientConfiguration,
            ImportPlan plan,
            Comparison comparison,
            TopicScan target,
            Map<TopicPartition, Long> ends)
            throws IOException {
        ImportFilter filter = new ImportFilter(plan, comparison, OtherRecords.of(target, ends));
        try (RecordSender sender = new RecordSender(clientConfiguration)) {
            mark(plan, false, sender);
            long written = 0;
            for (TopicFile topic : files.manifest().topics()) {
                written += write(topic, filter, sender);
            }
            pauseRunning(filter, sender);
            sender.flush();
            mark(plan, true, sender);
            return written;
        }
    }

    private long write(TopicFile topic, ImportFilter filter, RecordSender sender) {
        long before = filter.taken();
        files.read(topic, record -> {
            if (filter.takes(record)) {
                sender.send(record, topic.partitions());
                activity.step(topic.topic());
            }
        });
        return filter.taken() - before;
    }

    /** An exported population may have been evolving; here nobody decides about its candidates. */
    private static void pauseRunning(ImportFilter filter, RecordSender sender) {
        filter.runningPopulations().forEach(population -> sender.send(Topics.POPULATIONS, population));
    }

    private void mark(ImportPlan plan, boolean complete, RecordSender sender) {
        List<PopulationImport> marks = plan.missing().stream()
                .map(population -> new PopulationImport(
                        population,
                        files.manifest().exportId(),
                        files.manifest().writtenBy(),
                        files.manifest().exportedAt(),
                        Instant.now(),
                        complete))
                .toList();
        marks.forEach(mark -> sender.send(Topics.IMPORTS, mark));
        sender.flush();
    }
}
