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
import java.util.TreeMap;

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

    /**
     * The file of what runs in this directory now; empty when nothing does.
     *
     * @param file {@code run.json}; one that a killed process left behind does not count
     */
    public static Optional<RunFile> ofRunning(Path file) {
        return read(file)
                .filter(run ->
                        ProcessHandle.of(run.pid()).map(ProcessHandle::isAlive).orElse(false));
    }

    /** Where the archive service answers over HTTP, by instance. */
    public Map<String, String> archiveAddresses() {
        Map<String, String> addresses = new TreeMap<>();
        ports.forEach((name, port) -> {
            if (name.startsWith("archive-")) {
                addresses.put(name, "http://127.0.0.1:%d/v1/populations".formatted(port));
            }
        });
        return addresses;
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
