package io.acdc.inferenceserver.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.acdc.inferenceserver.settings.ServerKey;
import io.acdc.inferenceserver.settings.ServerUrl;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a reply amounts to. */
record ReplyReading(ServerUrl url) {
    private static final int OK = 200;
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);
    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json(HttpResponse<byte[]> reply) {
        requireGood(reply);
        return parsed(reply.body())
                .orElseThrow(() -> new ServerTroubleException(where(reply) + " replied no JSON: " + said(reply)));
    }

    void requireGood(HttpResponse<byte[]> reply) {
        int status = reply.statusCode();
        if (REFUSALS.contains(status)) {
            throw new RequestRefusedException(said(reply));
        }
        if (status != OK) {
            throw new ServerTroubleException(
                    "%s answered status %d: %s%s".formatted(where(reply), status, said(reply), remedy(status)));
        }
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401, 403 -> "; look at " + ServerKey.ENVIRONMENT_VARIABLE;
            case 404 -> "; is it the right server, and started with what the swap needs?";
            default -> "";
        };
    }

    private String where(HttpResponse<byte[]> reply) {
        return url + " " + reply.uri().getPath();
    }

    /** The error's message, where the body has one in one of the usual places; else the body. */
    private static String said(HttpResponse<byte[]> reply) {
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        String message = parsed(reply.body())
                .map(json -> json.path("error")
                        .path("message")
                        .asText(json.path("message").asText("")))
                .filter(text -> !text.isBlank())
                .orElse(body);
        return OneLine.of(message);
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
