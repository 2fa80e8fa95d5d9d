package io.acdc.checkpoints.safetensors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All tensors of a directory, whether in one {@code model.safetensors} or in shards listed by
 * {@code model.safetensors.index.json}. Closing invalidates the views.
 */
public final class WeightFiles implements AutoCloseable {
    public static final String SINGLE_FILE = "model.safetensors";
    public static final String INDEX_FILE = "model.safetensors.index.json";

    private final List<SafetensorsFile> files;
    private final NavigableMap<String, TensorView> tensors;

    WeightFiles(List<SafetensorsFile> files) {
        this.files = List.copyOf(files);
        NavigableMap<String, TensorView> all = new TreeMap<>();
        files.forEach(file -> all.putAll(file.tensors()));
        this.tensors = Collections.unmodifiableNavigableMap(all);
    }

    /**
     * @throws SafetensorsException if there are no weights in the directory, or they are malformed
     * @throws io.acdc.checkpoints.CheckpointStorageException if they cannot be read
     */
    public static WeightFiles open(Path directory) {
        if (Files.exists(directory.resolve(SINGLE_FILE))) {
            return new WeightFiles(List.of(SafetensorsFile.open(directory.resolve(SINGLE_FILE))));
        }
        if (Files.exists(directory.resolve(INDEX_FILE))) {
            return ShardIndex.read(directory).open();
        }
        throw new SafetensorsException(
                directory, "has neither " + SINGLE_FILE + " nor " + INDEX_FILE, "add the model's weights");
    }

    /** Tensors by name, in name order. */
    public NavigableMap<String, TensorView> tensors() {
        return tensors;
    }

    public Optional<TensorView> tensor(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    @Override
    public void close() {
        files.forEach(SafetensorsFile::close);
    }
}
