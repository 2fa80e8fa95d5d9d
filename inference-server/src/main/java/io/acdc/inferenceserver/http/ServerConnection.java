package io.acdc.inferenceserver.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.acdc.inferenceserver.settings.ServerSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Exchanges with one server. Each is bounded as a whole, the reply's body included; one that takes longer, or whose
 * thread is interrupted, is given up and its connection closed. Thread-safe.
 */
public final class ServerConnection implements AutoCloseable {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    /** An answer of a hundred thousand tokens with its log-probabilities is smaller. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int SERVER_ERRORS = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final ServerSettings settings;
    private final ReplyReading reading;
    private final HttpClient http;

    public ServerConnection(ServerSettings settings) {
        this.settings = settings;
        this.reading = new ReplyReading(settings.url());
        // HTTP/1.1: some inference servers answer offers of HTTP/2 with warnings or refusals.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST_CONNECT)
                .build();
    }

    /**
     * The JSON at that path.
     *
     * @throws ServerTroubleException if there is none
     */
    public JsonNode get(String path, Duration limit) {
        return reading.json(exchange(request(path).GET().build(), limit));
    }

    /**
     * What the server replies, as JSON.
     *
     * @throws RequestRefusedException if it does not want the request
     * @throws ServerTroubleException if it cannot reply
     */
    public JsonNode post(String path, JsonNode body, Duration limit) {
        return reading.json(exchange(posting(path, body), limit));
    }

    /**
     * Has the server do something; what it replies does not matter.
     *
     * @throws RequestRefusedException if it does not want the request
     * @throws ServerTroubleException if it cannot do it
     */
    public void command(String path, Optional<JsonNode> body, Duration limit) {
        reading.requireGood(exchange(posting(path, body.orElseGet(JSON::createObjectNode)), limit));
    }

    /** Whether anything replies to {@code GET /health}, well or not: servers other than vLLM may know no such path. */
    public boolean isThere(Duration limit) {
        try {
            return exchange(request("/health").GET().build(), limit).statusCode() < SERVER_ERRORS;
        } catch (ServerTroubleException e) {
            return false;
        }
    }

    /** Ends all exchanges under way; they and later ones are trouble. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest posting(String path, JsonNode body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.url().resolve(path));
        settings.key().authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, Duration limit) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return exchange.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ServerTimeoutException(
                    line(request, "gave no whole reply within " + limit.toMillis() / 1000.0 + " s"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble(request, "interrupted while waiting", e);
        } catch (ExecutionException e) {
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            String said = Optional.ofNullable(cause.getMessage())
                    .orElse(cause.getClass().getSimpleName());
            throw trouble(request, (cause instanceof IOException ? "does not reply: " : "cannot be asked: ") + said, e);
        } finally {
            exchange.cancel(true);
        }
    }

    private ServerTroubleException trouble(HttpRequest request, String what, Throwable cause) {
        return new ServerTroubleException(line(request, what), cause);
    }

    private String line(HttpRequest request, String what) {
        return "%s %s: %s".formatted(settings.url(), request.uri().getPath(), OneLine.of(what));
    }
}
