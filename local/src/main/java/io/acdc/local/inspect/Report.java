package io.acdc.local.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An answer to the user in both forms.
 *
 * @param lines for people
 * @param json for programs
 */
public record Report(List<String> lines, JsonNode json) {
    public Report {
        lines = List.copyOf(lines);
    }
}
