package io.acdc.archive.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks the service.
 *
 * @param base address of the service
 */
record Client(URI base) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was answered. */
    record Answer(int status, String type, String retryAfter, JsonNode body) {}

    Answer get(String path) {
        HttpResponse<String> response = send(path, HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Retry-After").orElse(""),
                json(response.body()));
    }

    String text(String path) {
        return send(path, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The next events of a stream: their ids and data, in turn; the stream is then left. */
    List<String> events(String path, int count, String... headers) {
        try (Stream<String> lines =
                send(path, HttpResponse.BodyHandlers.ofLines(), headers).body()) {
            return lines.filter(line -> line.startsWith("id:") || line.startsWith("data:"))
                    .limit(2L * count)
                    .toList();
        }
    }

    JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + text, e);
        }
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> handler, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
