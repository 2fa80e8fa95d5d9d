package io.acdc.local.logfiles;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.schemas.container.ContainerReader;
import io.acdc.schemas.container.ContainerReader.RecordHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * An export that is there and whole.
 *
 * @param directory where it lies
 * @param manifest what it holds
 */
record ExportFiles(Path directory, Manifest manifest) {
    private static final int BUFFER_BYTES = 1 << 20;

    /**
     * Reads the manifest and checks every file against it.
     *
     * @throws AcdcFailure when something is missing, damaged or newer than this program
     */
    static ExportFiles open(Path directory) {
        Path file = directory.resolve(Manifest.FILE_NAME);
        ExportFiles files = new ExportFiles(directory, ManifestJson.parse(text(file), file.toString()));
        files.manifest.topics().forEach(files::requireWhole);
        return files;
    }

    /** Hands over the records of a topic's file in their order. */
    void read(TopicFile topic, RecordHandler handler) {
        Path file = directory.resolve(topic.file());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
                ContainerReader reader = ContainerReader.open(in)) {
            long records = reader.forEach(handler);
            if (records != topic.records() || !reader.topic().equals(topic.topic())) {
                throw damaged(file, "it holds %d records of %s".formatted(records, reader.topic()));
            }
        } catch (IOException failure) {
            throw damaged(file, String.valueOf(failure.getMessage()));
        }
    }

    private void requireWhole(TopicFile topic) {
        if (!ExportedTopics.names().contains(topic.topic()) || !topic.file().equals(topic.topic() + ".avro")) {
            throw AcdcFailure.couldNotRun("%s speaks of %s, which is no topic of this version of acdc"
                    .formatted(directory.resolve(Manifest.FILE_NAME), topic.file()));
        }
        Path file = directory.resolve(topic.file());
        try {
            if (Files.size(file) != topic.bytes()) {
                throw damaged(file, "%d bytes instead of %d".formatted(Files.size(file), topic.bytes()));
            }
            if (!Checksum.of(file).equals(topic.sha256())) {
                throw damaged(file, "its SHA-256 is not that of the manifest");
            }
        } catch (NoSuchFileException missing) {
            throw damaged(file, "it is missing");
        } catch (IOException unreadable) {
            throw damaged(file, String.valueOf(unreadable.getMessage()));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException absent) {
            throw AcdcFailure.couldNotRun(
                    "no readable %s: give a directory that acdc log export wrote".formatted(file));
        }
    }

    private static AcdcFailure damaged(Path file, String why) {
        return AcdcFailure.couldNotRun(
                "%s is damaged (%s): copy the export again from where it was made".formatted(file, why));
    }
}
