package io.acdc.checkpoints.safetensors;

import static io.acdc.checkpoints.safetensors.SafetensorsException.FETCH_AGAIN;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.acdc.checkpoints.CheckpointStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which shard holds which tensor.
 *
 * @param weightMap shard file name by tensor name
 */
record ShardIndex(Path directory, NavigableMap<String, String> weightMap) {
    private static final JsonMapper JSON = new JsonMapper();

    static ShardIndex read(Path directory) {
        Path file = directory.resolve(WeightFiles.INDEX_FILE);
        JsonNode map = json(file).path("weight_map");
        NavigableMap<String, String> weightMap = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : map.properties()) {
            weightMap.put(field.getKey(), shardName(file, field.getKey(), field.getValue()));
        }
        if (weightMap.isEmpty()) {
            throw new SafetensorsException(file, "has no weight_map", FETCH_AGAIN);
        }
        return new ShardIndex(directory, weightMap);
    }

    WeightFiles open() {
        List<SafetensorsFile> shards = new ArrayList<>();
        try {
            for (String name : new TreeSet<>(weightMap.values())) {
                SafetensorsFile shard = SafetensorsFile.open(directory.resolve(name));
                shards.add(shard);
                requireAsListed(name, shard);
            }
            requireComplete(shards);
            return new WeightFiles(shards);
        } catch (RuntimeException e) {
            shards.forEach(SafetensorsFile::close);
            throw e;
        }
    }

    private void requireAsListed(String name, SafetensorsFile shard) {
        for (String tensor : shard.tensors().keySet()) {
            if (!name.equals(weightMap.get(tensor))) {
                throw new SafetensorsException(
                        directory.resolve(name),
                        "holds tensor " + tensor + ", which " + WeightFiles.INDEX_FILE + " does not list there",
                        FETCH_AGAIN);
            }
        }
    }

    private void requireComplete(List<SafetensorsFile> shards) {
        TreeSet<String> missing = new TreeSet<>(weightMap.keySet());
        shards.forEach(shard -> missing.removeAll(shard.tensors().keySet()));
        if (!missing.isEmpty()) {
            String tensor = missing.first();
            throw new SafetensorsException(
                    directory.resolve(weightMap.getOrDefault(tensor, WeightFiles.INDEX_FILE)),
                    "lacks tensor " + tensor + ", which " + WeightFiles.INDEX_FILE + " lists there",
                    FETCH_AGAIN);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new SafetensorsException(file, "is not valid JSON", FETCH_AGAIN);
        } catch (IOException e) {
            throw CheckpointStorageException.reading(file, e);
        }
    }

    /** A shard lies beside its index: a path that leads elsewhere must not be followed. */
    private static String shardName(Path index, String tensor, JsonNode value) {
        String name = value.asText();
        boolean plain =
                value.isTextual() && name.endsWith(".safetensors") && !name.contains("/") && !name.contains("\\");
        if (!plain) {
            throw new SafetensorsException(
                    index,
                    "maps tensor " + tensor + " to '" + name + "', which is not a shard's file name",
                    FETCH_AGAIN);
        }
        return name;
    }
}
