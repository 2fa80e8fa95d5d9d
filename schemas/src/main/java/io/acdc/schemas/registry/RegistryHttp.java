package io.acdc.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.Schema;

/** Questions and answers as JSON over HTTP. Where the interface is, is found out with the first question. */
final class RegistryHttp {
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryAddress address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile Optional<String> found = Optional.empty();

    RegistryHttp(RegistryAddress address) {
        this.address = address;
    }

    RegistryAddress address() {
        return address;
    }

    RegistryReply get(String path) {
        return ask(request(root() + path).GET().build());
    }

    RegistryReply post(String path, Schema schema) {
        String body = JSON.createObjectNode().put("schema", schema.toString()).toString();
        return ask(request(root() + path).POST(BodyPublishers.ofString(body)).build());
    }

    private String root() {
        if (found.isEmpty()) {
            found = Optional.of(address.candidates().stream()
                    .filter(candidate ->
                            ask(request(candidate + "/subjects").GET().build()).isList())
                    .findFirst()
                    .orElseThrow(() -> new RegistryException(
                            "%s answers, but not as a schema registry: give the URL of its Confluent-compatible interface"
                                    .formatted(address))));
        }
        return found.orElseThrow();
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Accept", MEDIA_TYPE + ", application/json")
                .header("Content-Type", MEDIA_TYPE);
    }

    private RegistryReply ask(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new RegistryReply(
                    request.method() + " " + request.uri(), response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new RegistryException("the schema registry %s does not answer: %s".formatted(address, reason(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException("interrupted while asking the schema registry " + address, e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** Connection failures come without a message. */
    private static String reason(IOException failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }
}
