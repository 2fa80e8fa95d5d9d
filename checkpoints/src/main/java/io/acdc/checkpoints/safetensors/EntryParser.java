package io.acdc.checkpoints.safetensors;

import static io.acdc.checkpoints.safetensors.SafetensorsException.WRITE_AGAIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses and checks what the header says about one tensor. */
final class EntryParser {
    private static final Set<String> FIELDS = Set.of("dtype", "shape", "data_offsets");

    private final Path file;
    private final String tensor;

    EntryParser(Path file, String tensor) {
        this.file = file;
        this.tensor = tensor;
    }

    SafetensorsHeader.Entry parse(JsonNode node) {
        if (!node.isObject()) {
            throw malformed("is not described by a JSON object");
        }
        node.properties().stream()
                .filter(field -> !FIELDS.contains(field.getKey()))
                .findFirst()
                .ifPresent(field -> {
                    throw malformed("has the unknown field " + field.getKey());
                });
        TensorSpec spec = new TensorSpec(tensor, type(node.path("dtype")), shape(node.path("shape")));
        List<Long> offsets = numbers("data_offsets", node.path("data_offsets"));
        if (offsets.size() != 2) {
            throw malformed("has " + offsets.size() + " data_offsets instead of 2");
        }
        return checked(new SafetensorsHeader.Entry(spec, offsets.getFirst(), offsets.getLast()));
    }

    private SafetensorsHeader.Entry checked(SafetensorsHeader.Entry entry) {
        if (entry.end() < entry.begin()) {
            throw malformed("ends (" + entry.end() + ") before it begins (" + entry.begin() + ")");
        }
        long promised = byteSize(entry.spec());
        if (entry.end() - entry.begin() != promised) {
            throw malformed("of type " + entry.spec().type() + " and shape "
                    + entry.spec().shape() + " needs " + promised + " bytes, but its data_offsets span "
                    + (entry.end() - entry.begin()));
        }
        return entry;
    }

    private long byteSize(TensorSpec spec) {
        try {
            return spec.byteSize();
        } catch (ArithmeticException e) {
            throw malformed("has more bytes than a file can hold: shape " + spec.shape());
        }
    }

    private TensorType type(JsonNode node) {
        String dtype = node.asText();
        return TensorType.named(dtype).orElseThrow(() -> malformed("has the unknown dtype '" + dtype + "'"));
    }

    private TensorShape shape(JsonNode node) {
        List<Long> dimensions = numbers("shape", node);
        try {
            return new TensorShape(dimensions);
        } catch (ArithmeticException e) {
            throw malformed("has more elements than a file can hold: shape " + dimensions);
        }
    }

    private List<Long> numbers(String field, JsonNode node) {
        if (!node.isArray()) {
            throw malformed("has no " + field + " array");
        }
        List<Long> numbers = new ArrayList<>();
        for (JsonNode number : node) {
            if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
                throw malformed("has " + number + " in " + field + ", which is not a size");
            }
            numbers.add(number.longValue());
        }
        return numbers;
    }

    private SafetensorsException malformed(String problem) {
        return new SafetensorsException(file, "tensor " + tensor + " " + problem, WRITE_AGAIN);
    }
}
