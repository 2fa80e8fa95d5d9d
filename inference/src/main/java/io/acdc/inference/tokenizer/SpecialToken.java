package io.acdc.inference.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.checkpoints.checkpoint.JsonFile;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tokens that are control and not language. */
public final class SpecialToken {
    private SpecialToken() {}

    /** The texts of all that {@code tokenizer.json} calls special. */
    static Set<String> allOf(Path checkpoint) {
        JsonNode added =
                JsonFile.readObject(checkpoint.resolve(Checkpoint.TOKENIZER)).path("added_tokens");
        return StreamSupport.stream(added.spliterator(), false)
                .filter(token -> token.path("special").asBoolean())
                .map(token -> token.path("content").asText(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A token's text as {@code tokenizer_config.json} writes it, by itself or as the content of an object; empty if there
     * is no such token.
     */
    public static String text(JsonNode field) {
        return field.isObject() ? field.path("content").asText("") : field.asText("");
    }
}
