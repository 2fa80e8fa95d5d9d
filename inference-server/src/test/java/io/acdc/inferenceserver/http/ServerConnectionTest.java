package io.acdc.inferenceserver.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import io.acdc.inferenceserver.settings.ServerConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerConnectionTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"error\": \"Unauthorized\"} | look at ACDC_INFERENCE_KEY",
                "404 | {\"detail\": \"Not Found\"} | is it the right server",
                "503 | busy | answered status 503: busy",
                "200 | <html>Bad gateway</html> | replied no JSON: <html>Bad gateway</html>",
                "200 | [1] | replied no JSON: [1]"
            })
    void shouldCallItTroubleWhatTheServerIsToBlameFor(int status, String body, String explanation) {
        // Given
        reply(status, body);

        // When / Then
        assertThatThrownBy(this::ask)
                .isInstanceOf(ServerTroubleException.class)
                .hasMessageContaining(explanation)
                .hasMessageStartingWith(url() + " /v1/completions");
    }

    @Test
    void shouldSayWhatAServerRefuses() {
        // Given
        reply(400, "{\"error\": {\"message\": \"maximum context\\nis 64\"}}");

        // When / Then
        assertThatThrownBy(this::ask)
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("maximum context is 64");
    }

    @Test
    void shouldNotWaitForeverForTheRestOfAReply() {
        // Given
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        // When / Then
        try (ServerConnection connection = connection()) {
            assertThatThrownBy(() -> connection.post(
                            "/v1/completions", JsonNodeFactory.instance.objectNode(), Duration.ofMillis(300)))
                    .isInstanceOf(ServerTimeoutException.class)
                    .hasMessageContaining("gave no whole reply within 0.3 s");
        }
    }

    @Test
    void shouldSayThatNobodyIsThere() {
        // Given
        server.stop(0);

        // When / Then
        assertThatThrownBy(this::ask).isInstanceOf(ServerTroubleException.class).hasMessageContaining("does not reply");
    }

    private void ask() {
        try (ServerConnection connection = connection()) {
            connection.post("/v1/completions", JsonNodeFactory.instance.objectNode(), LONG);
        }
    }

    private ServerConnection connection() {
        Map<String, String> properties = Map.of("acdc.inference.server.url", url());
        return new ServerConnection(
                new ServerConfiguration(name -> Optional.ofNullable(properties.get(name))).read(Map.of()));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void reply(int status, String body) {
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
