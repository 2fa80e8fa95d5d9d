package io.acdc.local.logfiles;

import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An export made of another one by changing its evaluations; whole in itself. */
record ChangedExport(ExportFiles original, Path directory) {
    static ChangedExport of(Path original, Path directory) throws IOException {
        return new ChangedExport(ExportFiles.open(original), Files.createDirectory(directory));
    }

    Path withoutFirstEvaluation() throws IOException {
        List<ConsumerRecord<byte[], byte[]>> evaluations = evaluations();
        return write(evaluations.subList(1, evaluations.size()));
    }

    Path withLastEvaluationTwice() throws IOException {
        List<ConsumerRecord<byte[], byte[]>> evaluations = evaluations();
        evaluations.add(evaluations.getLast());
        return write(evaluations);
    }

    private List<ConsumerRecord<byte[], byte[]>> evaluations() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        original.manifest().topics().stream()
                .filter(topic -> topic.topic().equals(Topics.EVALUATIONS_COMPLETED.name()))
                .forEach(topic -> original.read(topic, records::add));
        return records;
    }

    private Path write(List<ConsumerRecord<byte[], byte[]>> evaluations) throws IOException {
        TopicFile changed = topic(evaluations);
        List<TopicFile> topics = new ArrayList<>();
        for (TopicFile topic : original.manifest().topics()) {
            boolean replaced = topic.topic().equals(changed.topic());
            topics.add(replaced ? changed : topic);
            if (!replaced) {
                Files.copy(original.directory().resolve(topic.file()), directory.resolve(topic.file()));
            }
        }
        Manifest manifest = new Manifest(
                ManifestJson.exportId(topics),
                "0.1.0",
                Instant.EPOCH,
                original.manifest().populations(),
                topics);
        Files.writeString(directory.resolve(Manifest.FILE_NAME), ManifestJson.text(manifest));
        return directory;
    }

    private TopicFile topic(List<ConsumerRecord<byte[], byte[]>> evaluations) throws IOException {
        try (TopicExport export =
                new TopicExport(directory, Topics.EVALUATIONS_COMPLETED.name(), new SchemaCatalogue(), _ -> true)) {
            for (ConsumerRecord<byte[], byte[]> evaluation : evaluations) {
                export.append(evaluation);
            }
            return export.finish(4);
        }
    }
}
