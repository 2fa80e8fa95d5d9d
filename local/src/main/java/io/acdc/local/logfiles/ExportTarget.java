package io.acdc.local.logfiles;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory an export goes to. It is written beside it and takes its name when it is complete, so that nobody takes
 * half an export for a whole one.
 *
 * @param directory where it will be
 */
public record ExportTarget(Path directory) {
    /**
     * A directory that is not there yet, or empty.
     *
     * @throws AcdcFailure when something is there
     */
    public static ExportTarget at(Path path) {
        Path directory = path.toAbsolutePath().normalize();
        if (Files.exists(directory) && !isEmptyDirectory(directory)) {
            throw AcdcFailure.couldNotRun("%s is there already: give a directory that is new or empty".formatted(path));
        }
        return new ExportTarget(directory);
    }

    /** Where the files are written. */
    Path unfinished() {
        return directory.resolveSibling(directory.getFileName() + ".unfinished");
    }

    /** Makes room; what an interrupted export left behind goes. */
    void begin() throws IOException {
        Files.createDirectories(unfinished());
        for (Path leftover : entries(unfinished())) {
            Files.delete(leftover);
        }
    }

    /** Writes the manifest and gives the directory its name. */
    void finish(String manifest) throws IOException {
        Files.writeString(unfinished().resolve(Manifest.FILE_NAME), manifest);
        Files.move(unfinished(), directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isEmptyDirectory(Path path) {
        try {
            return Files.isDirectory(path) && entries(path).isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }
}
