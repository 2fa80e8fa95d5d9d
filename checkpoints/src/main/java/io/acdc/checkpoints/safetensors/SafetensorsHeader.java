package io.acdc.checkpoints.safetensors;

import java.util.List;
import java.util.Map;

/**
 * The checked header of one file.
 *
 * @param metadata the free-form {@code __metadata__} map
 * @param entries in the order of their bytes, covering the data without gap or overlap
 */
record SafetensorsHeader(Map<String, String> metadata, List<Entry> entries) {
    SafetensorsHeader {
        metadata = Map.copyOf(metadata);
        entries = List.copyOf(entries);
    }

    /**
     * @param begin offset of the first byte, relative to the end of the header
     * @param end offset after the last byte
     */
    record Entry(TensorSpec spec, long begin, long end) {}
}
