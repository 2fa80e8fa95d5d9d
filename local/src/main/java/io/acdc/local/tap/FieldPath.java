package io.acdc.local.tap;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where texts stand in a record. Fields that a record does not have hold nothing; of lists, every element counts.
 *
 * @param fields names from the outside in, such as {@code mergeRecipe}, {@code parents}, {@code modelId}
 */
record FieldPath(List<String> fields) {
    FieldPath {
        fields = List.copyOf(fields);
    }

    /** A path written with dots. */
    static FieldPath of(String dotted) {
        return new FieldPath(List.of(dotted.split("\\.")));
    }

    /** The texts that stand there. */
    Stream<String> texts(GenericRecord record) {
        return texts(record, 0);
    }

    private Stream<String> texts(@Nullable Object datum, int depth) {
        return switch (datum) {
            case null -> Stream.empty();
            case Collection<?> elements -> elements.stream().flatMap(element -> texts(element, depth));
            case GenericRecord record
            when depth < fields.size() && record.hasField(fields.get(depth)) ->
                texts(record.get(fields.get(depth)), depth + 1);
            case CharSequence text when depth == fields.size() -> Stream.of(text.toString());
            default -> Stream.empty();
        };
    }
}
