package io.acdc.inference.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;

/** How {@code tokenizer_config.json} writes a special token: its text, or an object with the text as content. */
public final class SpecialToken {
    private SpecialToken() {}

    /** The token's text; empty if there is no such token. */
    public static String text(JsonNode field) {
        return field.isObject() ? field.path("content").asText("") : field.asText("");
    }
}
