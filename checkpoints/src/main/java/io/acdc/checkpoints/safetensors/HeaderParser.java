package io.acdc.checkpoints.safetensors;

import static io.acdc.checkpoints.safetensors.SafetensorsException.WRITE_AGAIN;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.acdc.checkpoints.CheckpointStorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns header JSON into a {@link SafetensorsHeader}; refuses what another reader might read differently. */
final class HeaderParser {
    private static final String METADATA = "__metadata__";
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final Path file;

    HeaderParser(Path file) {
        this.file = file;
    }

    SafetensorsHeader parse(byte[] json) {
        JsonNode root = read(json);
        if (!root.isObject()) {
            throw malformed("the header is not a JSON object");
        }
        Map<String, String> metadata = new HashMap<>();
        List<SafetensorsHeader.Entry> entries = new ArrayList<>();
        root.properties().forEach(field -> {
            if (field.getKey().equals(METADATA)) {
                metadata.putAll(metadata(field.getValue()));
            } else {
                entries.add(new EntryParser(file, field.getKey()).parse(field.getValue()));
            }
        });
        return new SafetensorsHeader(metadata, HeaderLayout.inByteOrder(entries));
    }

    private JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("not JSON");
            throw malformed("the header is not valid JSON: " + problem);
        } catch (IOException e) {
            throw CheckpointStorageException.reading(file, e);
        }
    }

    private Map<String, String> metadata(JsonNode node) {
        Map<String, String> metadata = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getValue().isTextual()) {
                throw malformed(METADATA + " field " + field.getKey() + " is not a string");
            }
            metadata.put(field.getKey(), field.getValue().textValue());
        }
        return metadata;
    }

    private SafetensorsException malformed(String problem) {
        return new SafetensorsException(file, problem, WRITE_AGAIN);
    }
}
