package io.acdc.tracing.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether spans are to be exported: when a standard variable of OpenTelemetry says where to, or by what. They may also be
 * given as system properties, in lower case with dots.
 *
 * @param variables value of a variable; empty when it is not set
 */
public record ExportSettings(Function<String, Optional<String>> variables) {
    private static final List<String> ENDPOINTS =
            List.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
    private static final String EXPORTER = "OTEL_TRACES_EXPORTER";
    private static final String DISABLED = "OTEL_SDK_DISABLED";

    /** The process's own environment and system properties. */
    public static ExportSettings ofProcess() {
        return new ExportSettings(name -> Optional.ofNullable(System.getProperty(property(name)))
                .or(() -> Optional.ofNullable(System.getenv(name))));
    }

    boolean wanted() {
        return !value(DISABLED).equalsIgnoreCase("true")
                && !value(EXPORTER).equals("none")
                && (!value(EXPORTER).isEmpty()
                        || ENDPOINTS.stream().anyMatch(name -> !value(name).isEmpty()));
    }

    private String value(String name) {
        return variables.apply(name).map(String::strip).orElse("");
    }

    private static String property(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
