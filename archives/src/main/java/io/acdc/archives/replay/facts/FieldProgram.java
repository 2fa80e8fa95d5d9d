package io.acdc.archives.replay.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * How to find some fields in the binary encoding of records of one writer schema without making the others: a step for
 * every primitive value, in the order of the encoding.
 *
 * @param steps in the order of the encoding
 */
record FieldProgram(List<Step> steps) {
    /** How a value is encoded. */
    enum Encoding {
        /** Length and bytes. */
        BYTES,
        /** Variable-length zigzag. */
        NUMBER,
        /** Index of the symbol, variable-length zigzag. */
        SYMBOL,
        /** Eight bytes, little-endian. */
        DOUBLE,
        /** Index of the branch, 0 for nothing, 1 for length and bytes. */
        OPTIONAL_BYTES
    }

    /**
     * A field that is wanted.
     *
     * @param path such as {@code evaluator.kind}
     * @param encoding what it has to be
     */
    record Wanted(String path, Encoding encoding) {}

    /**
     * A value.
     *
     * @param target position among the wanted fields, or -1
     * @param symbols how many symbols there are, for {@link Encoding#SYMBOL}
     */
    record Step(Encoding encoding, int target, int symbols) {}

    FieldProgram {
        steps = List.copyOf(steps);
    }

    /** The program for a writer schema; empty if it has values of other kinds, or lacks a wanted field. */
    static Optional<FieldProgram> of(Schema writer, List<Wanted> wanted) {
        List<Step> steps = new ArrayList<>();
        boolean known = add(writer, "", wanted, steps);
        long found = steps.stream().filter(step -> step.target() >= 0).count();
        return known && found == wanted.size() ? Optional.of(new FieldProgram(steps)) : Optional.empty();
    }

    private static boolean add(Schema schema, String path, List<Wanted> wanted, List<Step> steps) {
        return switch (schema.getType()) {
            case RECORD ->
                schema.getFields().stream().allMatch(field -> add(field.schema(), below(path, field), wanted, steps));
            case STRING -> add(Encoding.BYTES, 0, path, wanted, steps);
            case INT, LONG -> add(Encoding.NUMBER, 0, path, wanted, steps);
            case ENUM -> add(Encoding.SYMBOL, schema.getEnumSymbols().size(), path, wanted, steps);
            case DOUBLE -> add(Encoding.DOUBLE, 0, path, wanted, steps);
            case UNION -> isOptionalText(schema) && add(Encoding.OPTIONAL_BYTES, 0, path, wanted, steps);
            case ARRAY, MAP, BYTES, FIXED, FLOAT, BOOLEAN, NULL -> false;
        };
    }

    private static boolean add(Encoding encoding, int symbols, String path, List<Wanted> wanted, List<Step> steps) {
        return steps.add(new Step(encoding, wanted.indexOf(new Wanted(path, encoding)), symbols));
    }

    private static String below(String path, Schema.Field field) {
        return path.isEmpty() ? field.name() : path + "." + field.name();
    }

    private static boolean isOptionalText(Schema union) {
        return union.getTypes().size() == 2
                && union.getTypes().getFirst().getType() == Schema.Type.NULL
                && union.getTypes().getLast().getType() == Schema.Type.STRING;
    }
}
