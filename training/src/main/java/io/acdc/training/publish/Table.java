package io.acdc.training.publish;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Markdown table; the first column is text, the others are numbers. */
record Table(List<String> header, List<List<String>> rows) {
    String markdown() {
        String rule = Stream.concat(Stream.of("---"), Collections.nCopies(header.size() - 1, "---:").stream())
                .collect(Collectors.joining("|", "|", "|"));
        return Stream.concat(Stream.of(line(header), rule), rows.stream().map(Table::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
