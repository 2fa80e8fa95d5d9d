package io.acdc.checkpoints.safetensors;

import static io.acdc.checkpoints.safetensors.SafetensorsException.FETCH_AGAIN;
import static io.acdc.checkpoints.safetensors.SafetensorsException.WRITE_AGAIN;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Order of tensors in the data, and the rule that they cover it without gap or overlap. */
final class HeaderLayout {
    private HeaderLayout() {}

    static List<SafetensorsHeader.Entry> inByteOrder(List<SafetensorsHeader.Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(SafetensorsHeader.Entry::begin)
                        .thenComparingLong(SafetensorsHeader.Entry::end))
                .toList();
    }

    static void requireCovering(Path file, List<SafetensorsHeader.Entry> entries, long dataSize) {
        long covered = 0;
        for (SafetensorsHeader.Entry entry : entries) {
            requireAdjacent(file, entry, covered);
            covered = entry.end();
        }
        if (covered > dataSize) {
            throw new SafetensorsException(
                    file,
                    "is truncated: the header promises " + covered + " bytes of tensors, the file has " + dataSize,
                    FETCH_AGAIN);
        }
        if (covered < dataSize) {
            throw new SafetensorsException(
                    file, "has " + (dataSize - covered) + " bytes after the last tensor", WRITE_AGAIN);
        }
    }

    private static void requireAdjacent(Path file, SafetensorsHeader.Entry entry, long covered) {
        if (entry.begin() != covered) {
            String relation = entry.begin() < covered ? "overlaps the one before it" : "leaves a gap before it";
            throw new SafetensorsException(
                    file,
                    "tensor " + entry.spec().name() + " begins at " + entry.begin() + " instead of " + covered + " and "
                            + relation,
                    WRITE_AGAIN);
        }
    }
}
