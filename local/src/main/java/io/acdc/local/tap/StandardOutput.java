package io.acdc.local.tap;

import io.acdc.local.failure.AcdcFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output as part of a pipe: other than {@link System#out}, it says when nobody reads any longer. */
public final class StandardOutput {
    private static final Path DESCRIPTOR = Path.of("/proc/self/fd/1");

    private StandardOutput() {}

    /** The output without a buffer; writing fails when it takes no more. */
    public static OutputStream open() {
        return new FileOutputStream(FileDescriptor.out);
    }

    /**
     * Judges a failure to write. That the reader of a pipe has ended, such as {@code head}, is none.
     *
     * @throws AcdcFailure when something else takes no more, such as a full disk
     */
    public static void requireClosedPipe(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (!message.contains("roken pipe") && !isPipe()) {
            throw AcdcFailure.couldNotRun("cannot write the output: " + message);
        }
    }

    /** The message is in the user's language; the kind of descriptor is not. */
    private static boolean isPipe() {
        try {
            String target = Files.readSymbolicLink(DESCRIPTOR).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:") || target.startsWith("/dev/pts/");
        } catch (IOException unknown) {
            return true;
        }
    }
}
