package io.acdc.local.data;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.installation.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Which version of the layout a data directory has: {@code format.json}. A directory without the file has version 1.
 *
 * @param formatVersion counts up when an older program could no longer use the directory rightly
 * @param writtenBy version of the program that wrote the file
 */
record DirectoryFormat(int formatVersion, String writtenBy) {
    /** What this program writes, and the newest it can use. */
    static final int CURRENT = 1;

    private static final String NAME = "format.json";
    /** A newer version may have more to say; what this one has to say is there always. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    /**
     * Looks, and changes nothing.
     *
     * @throws AcdcFailure when the directory was written by a newer version, or the file makes no sense
     */
    static void requireUsable(Path root) throws IOException {
        Path file = root.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return;
        }
        DirectoryFormat format = read(file);
        if (format.formatVersion > CURRENT) {
            throw AcdcFailure.couldNotRun(
                    ("data directory %s was written by a newer version of acdc (%s, format %d; this is %s, format %d):"
                                    + " use that version, or give another --data")
                            .formatted(root, format.writtenBy, format.formatVersion, Product.VERSION, CURRENT));
        }
    }

    /** Marks a directory as written by this program, unless it is marked already. */
    static void mark(Path root) throws IOException {
        Path file = root.resolve(NAME);
        if (Files.exists(file)) {
            return;
        }
        Path next = file.resolveSibling(NAME + ".next");
        String text = JSON.writeValueAsString(new DirectoryFormat(CURRENT, Product.VERSION));
        Files.writeString(next, text + System.lineSeparator());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static DirectoryFormat read(Path file) throws IOException {
        try {
            DirectoryFormat format = JSON.readValue(Files.readString(file), DirectoryFormat.class);
            if (format.formatVersion < 1) {
                throw damaged(file);
            }
            return format;
        } catch (JacksonException noFormat) {
            throw damaged(file);
        }
    }

    private static AcdcFailure damaged(Path file) {
        return AcdcFailure.couldNotRun(
                "%s does not say which format the data directory has: restore it, or give another --data"
                        .formatted(file));
    }
}
