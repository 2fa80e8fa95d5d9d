package io.acdc.checkpoints.safetensors;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Renders the header, length included; the same tensors and metadata give the same bytes. */
final class HeaderWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private HeaderWriter() {}

    /** @param inByteOrder the tensors in the order in which their bytes follow the header */
    static byte[] render(Map<String, String> metadata, List<TensorSpec> inByteOrder) {
        ObjectNode root = JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            ObjectNode node = root.putObject("__metadata__");
            new TreeMap<>(metadata).forEach(node::put);
        }
        long offset = 0;
        for (TensorSpec spec : inByteOrder) {
            describe(root, spec, offset);
            offset += spec.byteSize();
        }
        return framed(root.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void describe(ObjectNode root, TensorSpec spec, long offset) {
        ObjectNode node = root.putObject(spec.name());
        node.put("dtype", spec.type().name());
        ArrayNode shape = node.putArray("shape");
        spec.shape().dimensions().forEach(shape::add);
        node.putArray("data_offsets").add(offset).add(offset + spec.byteSize());
    }

    /** Pads with spaces so that the data begins at a multiple of 8, as the reference writer does. */
    private static byte[] framed(byte[] json) {
        int padded = (json.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        byte[] spaces = new byte[padded - json.length];
        Arrays.fill(spaces, (byte) ' ');
        return ByteBuffer.allocate(Long.BYTES + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(padded)
                .put(json)
                .put(spaces)
                .array();
    }
}
