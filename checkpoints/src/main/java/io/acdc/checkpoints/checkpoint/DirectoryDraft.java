package io.acdc.checkpoints.checkpoint;

import io.acdc.checkpoints.CheckpointException;
import io.acdc.checkpoints.CheckpointStorageException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;

/** A directory that appears under its name only when it is complete. */
final class DirectoryDraft {
    private DirectoryDraft() {}

    @FunctionalInterface
    interface Content {
        void writeInto(Path draft) throws IOException;
    }

    /** Where several write the same directory, the first to finish wins and the others' work is dropped. */
    static void write(Path target, Content content) {
        Path draft = target.resolveSibling(".draft-" + target.getFileName() + "-" + UUID.randomUUID());
        try {
            Files.createDirectories(draft);
            content.writeInto(draft);
            publish(draft, target);
        } catch (IOException e) {
            delete(draft);
            throw CheckpointStorageException.writing(target, e);
        } catch (CheckpointException e) {
            delete(draft);
            throw e;
        }
    }

    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Which exception says that the target exists differs between file systems; that it does is what matters.
            if (!Files.isDirectory(target)) {
                throw e;
            }
            delete(draft);
        }
    }

    /** Deletes a flat directory, as far as the disk lets it; nothing if it is not there. */
    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw CheckpointStorageException.writing(directory, e);
        }
    }
}
