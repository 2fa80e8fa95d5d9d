package io.acdc.training.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON documents on disk: indented, ending with a line feed. */
final class Json {
    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static void write(Path file, ObjectNode document) throws IOException {
        Files.writeString(file, document.toPrettyString() + "\n");
    }
}
