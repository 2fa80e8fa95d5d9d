package io.acdc.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A story for people, from the same tree that {@code --json} prints, under the same names: fields as lines, lists of
 * records as tables. What is null is left out, long tables are cut, and what is nested in a table's rows is left to the
 * JSON.
 */
final class StoryText {
    private static final int MOST_ROWS = 20;
    private static final int WIDEST_CELL = 110;

    private final List<String> lines = new ArrayList<>();

    private StoryText() {}

    static List<String> of(ObjectNode story) {
        StoryText text = new StoryText();
        for (Map.Entry<String, JsonNode> section : story.properties()) {
            text.entry(section.getKey(), section.getValue(), "");
        }
        return text.lines;
    }

    private void entry(String name, JsonNode value, String indent) {
        switch (value) {
            case ObjectNode object when object.isEmpty() -> {}
            case ObjectNode object -> {
                lines.add(indent + name);
                object.properties().forEach(field -> entry(field.getKey(), field.getValue(), indent + "  "));
            }
            case ArrayNode array when array.isEmpty() -> lines.add(indent + name + ": none");
            case ArrayNode array when array.get(0).isObject() -> table(name, array, indent);
            case ArrayNode array -> list(name, array, indent);
            case JsonNode leaf when leaf.isNull() -> {}
            case JsonNode leaf -> leaf(name, leaf.asText(), indent);
        }
    }

    private void leaf(String name, String text, String indent) {
        if (text.indexOf('\n') < 0) {
            lines.add(indent + name + ": " + text);
        } else {
            lines.add(indent + name + ":");
            text.lines().forEach(line -> lines.add(indent + "  | " + line));
        }
    }

    private void list(String name, ArrayNode array, String indent) {
        lines.add(indent + name + " (" + array.size() + ")");
        rows(array).map(JsonNode::asText).forEach(text -> lines.add(indent + "  " + text));
        more(array, indent);
    }

    private void table(String name, ArrayNode array, String indent) {
        lines.add(indent + name + " (" + array.size() + ")");
        List<String> columns = columns(array);
        List<List<String>> cells = new ArrayList<>(List.of(columns));
        rows(array)
                .forEach(row -> cells.add(
                        columns.stream().map(column -> cell(row.path(column))).toList()));
        int[] widths = widths(cells);
        for (List<String> row : cells) {
            lines.add((indent + "  " + aligned(row, widths)).stripTrailing());
        }
        more(array, indent);
    }

    private void more(ArrayNode array, String indent) {
        if (array.size() > MOST_ROWS) {
            lines.add("%s  … and %d more; --json shows all".formatted(indent, array.size() - MOST_ROWS));
        }
    }

    private static Stream<JsonNode> rows(ArrayNode array) {
        return StreamSupport.stream(array.spliterator(), false).limit(MOST_ROWS);
    }

    /** Those in which some row has a value that fits a cell. */
    private static List<String> columns(ArrayNode array) {
        SequencedSet<String> columns = new LinkedHashSet<>();
        rows(array)
                .flatMap(row -> row.properties().stream())
                .filter(field ->
                        field.getValue().isValueNode() && !field.getValue().isNull())
                .forEach(field -> columns.add(field.getKey()));
        return List.copyOf(columns);
    }

    private static String cell(JsonNode value) {
        String text = value.isValueNode() && !value.isNull() ? plain(value).replace("\n", "\\n") : "";
        return text.length() <= WIDEST_CELL ? text : text.substring(0, WIDEST_CELL - 1) + "…";
    }

    /** Six digits are enough for the eye; the JSON has all. */
    private static String plain(JsonNode value) {
        return value.isDouble() && Double.isFinite(value.doubleValue())
                ? new BigDecimal(value.doubleValue())
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString()
                : value.asText();
    }

    private static int[] widths(List<List<String>> cells) {
        int[] widths = new int[cells.getFirst().size()];
        for (List<String> row : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(row.get(column))
                    .repeat(' ', widths[column] - row.get(column).length() + 2);
        }
        return line.toString();
    }
}
