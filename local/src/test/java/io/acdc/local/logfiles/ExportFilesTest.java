package io.acdc.local.logfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFilesTest {
    private static final String FILE = "acdc.tasks.proposed.avro";

    @TempDir
    private Path directory;

    private Path manifest = Path.of("");

    @BeforeEach
    void export() throws IOException {
        manifest = directory.resolve("manifest.json");
        TopicFile topic = writeTopic();
        Manifest written = new Manifest(
                ManifestJson.exportId(List.of(topic)), "0.1.0", Instant.EPOCH, List.of("p"), List.of(topic));
        Files.writeString(manifest, ManifestJson.text(written));
    }

    @Test
    void shouldReadWhatWasWritten() {
        // Given
        ExportFiles files = ExportFiles.open(directory);

        // Then
        TopicFile topic = files.manifest().topics().getFirst();
        assertThat(topic.records()).isEqualTo(50);
        assertThat(topic.first()).contains(Instant.ofEpochMilli(1000));
        KeySequences read = KeySequences.withoutCheckpoints();
        files.read(topic, read::add);
        assertThat(read.all()).isEqualTo(topic.keys());
    }

    @Test
    void shouldRefuseADamagedFile() throws IOException {
        // Given
        byte[] bytes = Files.readAllBytes(directory.resolve(FILE));
        bytes[bytes.length / 2] ^= 1;
        Files.write(directory.resolve(FILE), bytes);

        // Then
        assertRefused(FILE + " is damaged (its SHA-256 is not that of the manifest): copy the export again");
    }

    @Test
    void shouldRefuseAFileThatIsCutShortOrMissing() throws IOException {
        // Given
        byte[] bytes = Files.readAllBytes(directory.resolve(FILE));
        Files.write(directory.resolve(FILE), Arrays.copyOf(bytes, 100));

        // Then
        assertRefused(FILE + " is damaged (100 bytes instead of " + bytes.length + ")");
        Files.delete(directory.resolve(FILE));
        assertRefused(FILE + " is damaged (it is missing)");
    }

    @Test
    void shouldRefuseAManifestThatWasChanged() throws IOException {
        // Given
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("\"records\" : 50", "\"records\" : 51"));

        // Then
        assertRefused("manifest.json is damaged");
        Files.writeString(manifest, text.substring(0, text.length() / 2));
        assertRefused("manifest.json is damaged");
        Files.delete(manifest);
        assertRefused("no readable " + manifest);
    }

    @Test
    void shouldRefuseWhatIsNoExportOrNewer() throws IOException {
        // Given
        String text = Files.readString(manifest);

        // Then
        Files.writeString(manifest, text.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2"));
        assertRefused("was written by a newer version of acdc (0.1.0, format 2; this one reads format 1)");
        Files.writeString(manifest, "{}");
        assertRefused("is not the manifest of an exported log");
    }

    private void assertRefused(String line) {
        assertThatThrownBy(() -> ExportFiles.open(directory))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining(line);
    }

    private TopicFile writeTopic() throws IOException {
        String topic = Topics.TASKS_PROPOSED.name();
        try (TopicExport export = new TopicExport(directory, topic, new SchemaCatalogue(), _ -> true)) {
            for (int offset = 0; offset < 50; offset++) {
                export.append(record(topic, offset));
            }
            return export.finish(4);
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, int offset) {
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                1000 + offset,
                TimestampType.CREATE_TIME,
                1,
                1,
                new byte[] {'p'},
                ("no event " + offset).getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                Optional.empty());
    }
}
