package io.acdc.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.acdc.schemas.tracing.ModelTrace;
import io.acdc.tracing.fixture.Story;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracingTest {
    private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
    private static final String PROTOCOL = "otel.exporter.otlp.protocol";

    private final Story story = new Story();
    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void forget() {
        System.clearProperty(ENDPOINT);
        System.clearProperty(PROTOCOL);
    }

    @Test
    void shouldDoNothingAndStartNoThreadUnlessAsked() {
        // Given
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        // When
        try (StepExport export = open(Map.of())) {
            export.export(() -> {
                throw new AssertionError("nobody wants these steps");
            });

            // Then
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread))
                    .noneMatch(thread -> thread.getName().contains("BatchSpanProcessor"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTEL_SDK_DISABLED=true", "OTEL_TRACES_EXPORTER=none"})
    void shouldBeTurnedOff(String variable) {
        String[] parts = variable.split("=", 2);
        assertThat(settings(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1", parts[0], parts[1]))
                        .wanted())
                .isFalse();
    }

    @Test
    void shouldSendStoriesToACollector() throws Exception {
        // Given
        BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
        HttpServer collector = collector(received);
        System.setProperty(
                ENDPOINT, "http://127.0.0.1:" + collector.getAddress().getPort());

        // When
        try (StepExport export =
                Tracing.open(ExportSettings.ofProcess(), "merge-service", "merge-0", complaints::add)) {
            export.export(story::steps);
        }
        byte[] body = Optional.ofNullable(received.poll(20, TimeUnit.SECONDS)).orElse(new byte[0]);
        collector.stop(0);

        // Then
        String traceId =
                ModelTrace.of(Story.POPULATION, story.model().getModelId()).traceId();
        assertThat(complaints).isEmpty();
        assertThat(HexFormat.of().formatHex(body)).contains(traceId);
        assertThat(new String(body, StandardCharsets.ISO_8859_1))
                .contains("service.name", "merge-service", "merge-0", "generate", "acdc.modelId");
    }

    @Test
    void shouldGoOnWithoutSpansWhereTheSettingsCannotBeUsed() {
        // Given
        System.setProperty(ENDPOINT, "http://127.0.0.1:1");
        System.setProperty(PROTOCOL, "smoke");

        // When
        try (StepExport export = open(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"))) {
            export.export(story::steps);
        }

        // Then
        assertThat(complaints)
                .singleElement()
                .asString()
                .startsWith("no spans are exported: ")
                .contains("smoke");
    }

    private StepExport open(Map<String, String> variables) {
        return Tracing.open(settings(variables), "merge-service", "merge-0", complaints::add);
    }

    private static ExportSettings settings(Map<String, String> variables) {
        return new ExportSettings(name -> Optional.ofNullable(variables.get(name)));
    }

    private static HttpServer collector(BlockingQueue<byte[]> received) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            received.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
