package io.acdc.local.data;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The directory in which one installation keeps everything: the broker's log, checkpoints, logs and reports.
 *
 * @param root absolute path
 */
public record DataDirectory(Path root) {
    private static final long LEAST_FREE_BYTES = 300L * 1024 * 1024;

    /** A directory given by the user; nothing is touched yet. */
    public static DataDirectory at(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize());
    }

    /**
     * Creates the directory where needed, checks that it can be written and has room, and takes it for this process.
     *
     * @throws AcdcFailure when it is no directory, was written by a newer version, cannot be written, is full or in use
     */
    public DirectoryLock open() {
        try {
            DirectoryFormat.requireUsable(root);
            createAll();
            requireRoom(Files.getFileStore(root).getUsableSpace());
            DirectoryLock lock = DirectoryLock.tryTake(lockFile()).orElseThrow(this::inUse);
            DirectoryFormat.mark(root);
            return lock;
        } catch (FileAlreadyExistsException file) {
            throw AcdcFailure.couldNotRun("%s is a file: give a directory with --data".formatted(file.getFile()));
        } catch (AccessDeniedException denied) {
            throw unwritable("no permission");
        } catch (FileSystemException failure) {
            throw unwritable(Optional.ofNullable(failure.getReason()).orElse("not possible there"));
        } catch (IOException failure) {
            throw unwritable(String.valueOf(failure.getMessage()));
        }
    }

    /**
     * Looks whether this program can read the directory; touches nothing.
     *
     * @throws AcdcFailure when nothing is there yet, or a newer version wrote it
     */
    public void requireReadable() {
        try {
            DirectoryFormat.requireUsable(root);
        } catch (IOException failure) {
            throw AcdcFailure.couldNotRun("cannot read data directory %s (%s): give another with --data"
                    .formatted(root, failure.getMessage()));
        }
        if (!Files.isDirectory(kafka())) {
            throw AcdcFailure.couldNotRun(
                    "nothing has run in %s yet: start with acdc run, or give another --data".formatted(root));
        }
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    public Path report() {
        return root.resolve("report");
    }

    /** Where the reports of one population go. */
    public Path report(String population) {
        return report().resolve(population);
    }

    public Path log(String child) {
        return root.resolve("logs").resolve(child + ".log");
    }

    /** Where a process that uses the directory says how to reach it. */
    public Path runFile() {
        return root.resolve("run.json");
    }

    private Path lockFile() {
        return root.resolve("lock");
    }

    private void createAll() throws IOException {
        for (Path directory : new Path[] {root, kafka(), checkpoints(), report(), root.resolve("logs")}) {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
            }
        }
    }

    private void requireRoom(long usable) {
        if (usable < LEAST_FREE_BYTES) {
            throw AcdcFailure.couldNotRun(
                    "only %d MB free in %s, and a run needs %d MB: free some, or give another --data"
                            .formatted(usable >> 20, root, LEAST_FREE_BYTES >> 20));
        }
    }

    private AcdcFailure inUse() {
        return AcdcFailure.couldNotRun("data directory %s is in use by %s: wait, stop it, or give another --data"
                .formatted(root, DirectoryLock.holder(lockFile())));
    }

    private AcdcFailure unwritable(String why) {
        return AcdcFailure.couldNotRun(
                "cannot write to data directory %s (%s): give another with --data".formatted(root, why));
    }
}
