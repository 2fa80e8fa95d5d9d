package io.acdc.local.data;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach what runs in a data directory: {@code run.json}.
 *
 * @param pid the supervising process
 * @param bootstrap the broker's address, {@code host:port}
 * @param ports port of each child that listens, by name
 * @param pids process id of each child, by name
 */
public record RunFile(long pid, String bootstrap, Map<String, Integer> ports, Map<String, Long> pids) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public RunFile {
        ports = Map.copyOf(ports);
        pids = Map.copyOf(pids);
    }

    /** Reads the file of a running installation; empty when there is none or it cannot be read. */
    public static Optional<RunFile> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), RunFile.class));
        } catch (JacksonException malformed) {
            return Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Writes the file so that a reader sees the old or the new one, never a part. */
    public void write(Path file) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, JSON.writeValueAsString(this) + System.lineSeparator());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }
}
