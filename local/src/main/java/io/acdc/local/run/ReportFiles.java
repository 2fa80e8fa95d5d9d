package io.acdc.local.run;

import io.acdc.local.data.DataDirectory;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.report.Summary;
import io.acdc.local.report.SummaryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the summary of the latest run, and keeps one per population. */
final class ReportFiles {
    private static final String NAME = "summary.json";

    private ReportFiles() {}

    static void write(DataDirectory data, Summary summary) {
        String text = SummaryJson.text(summary) + System.lineSeparator();
        try {
            for (Path directory : List.of(data.report(), data.report(summary.population()))) {
                Files.createDirectories(directory);
                Files.writeString(directory.resolve(NAME), text);
            }
        } catch (IOException failure) {
            throw AcdcFailure.couldNotRun("the summary could not be written: " + failure.getMessage());
        }
    }
}
