package io.acdc.inferenceserver.completion;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.inferenceserver.http.ServerConnection;
import io.acdc.inferenceserver.http.ServerTroubleException;
import io.acdc.inferenceserver.settings.ServerSettings;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * What a server says of the model it computes.
 *
 * @param name as requests name it
 * @param root where its first weights came from, if the server says so
 * @param contextLength longest sequence it takes in tokens, if it says so
 */
public record ModelCard(String name, Optional<String> root, OptionalInt contextLength) {

    /**
     * Asks {@code GET /v1/models}.
     *
     * @throws ServerTroubleException if the server does not reply, or has no such model
     */
    public static ModelCard of(ServerConnection connection, ServerSettings settings) {
        JsonNode models =
                connection.get("/v1/models", settings.limits().answerTime()).path("data");
        return StreamSupport.stream(models.spliterator(), false)
                .filter(model -> settings.model().stream()
                        .allMatch(name -> name.equals(model.path("id").asText())))
                .findFirst()
                .map(ModelCard::read)
                .orElseThrow(() -> new ServerTroubleException("%s has no model%s; look at /v1/models"
                        .formatted(
                                settings.url(),
                                settings.model().map(name -> " called " + name).orElse(""))));
    }

    private static ModelCard read(JsonNode model) {
        JsonNode context = model.path("max_model_len");
        return new ModelCard(
                model.path("id").asText(),
                Optional.of(model.path("root").asText("")).filter(root -> !root.isEmpty()),
                context.isInt() ? OptionalInt.of(context.intValue()) : OptionalInt.empty());
    }
}
