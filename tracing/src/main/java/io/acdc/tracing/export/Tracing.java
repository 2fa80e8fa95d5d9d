package io.acdc.tracing.export;

import java.util.function.Consumer;

/** Opens the export that the settings want. */
public final class Tracing {
    private Tracing() {}

    /**
     * Opens it; a service goes on without spans where the settings cannot be used.
     *
     * @param service such as {@code merge-service}
     * @param instance such as {@code merge-0}
     * @param complaints takes one line when the settings cannot be used
     */
    public static StepExport open(
            ExportSettings settings, String service, String instance, Consumer<String> complaints) {
        if (!settings.wanted()) {
            return StepExport.none();
        }
        try {
            return OpenTelemetryExport.configured(service, instance);
        } catch (RuntimeException unusable) {
            complaints.accept("no spans are exported: %s; correct the OTEL_… variables"
                    .formatted(String.valueOf(unusable.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")));
            return StepExport.none();
        }
    }
}
