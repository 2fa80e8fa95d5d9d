package io.acdc.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.acdc.local.inspect.Report;
import java.io.PrintStream;
import picocli.CommandLine.Option;

/** Prints a report in the form the user wants. */
final class ReportPrinter {
    private static final ObjectMapper JSON_WRITER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Option(names = "--json", description = "Prints one JSON document and nothing else.")
    private boolean json;

    void print(Report report, PrintStream out) {
        if (json) {
            out.println(text(report));
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
    }

    private static String text(Report report) {
        try {
            return JSON_WRITER.writeValueAsString(report.json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of numbers and texts can always be written", impossible);
        }
    }
}
