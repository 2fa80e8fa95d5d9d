package io.acdc.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a registry answered.
 *
 * @param question what was asked, for people
 * @param status the HTTP status
 * @param body the JSON document; missing when it was none
 */
record RegistryReply(String question, int status, JsonNode body) {
    private static final int OK = 200;

    /** Whether the registry itself, rather than something on the way, refused for this reason. */
    boolean refusedWith(int errorCode) {
        return status != OK && body.path("error_code").asInt() == errorCode;
    }

    boolean isList() {
        return status == OK && body.isArray();
    }

    String text(String field) {
        return required(field, body.path(field).isTextual()).asText();
    }

    int number(String field) {
        return required(field, body.path(field).canConvertToInt()).asInt();
    }

    private JsonNode required(String field, boolean usable) {
        if (status != OK || !usable) {
            String message = body.path("message").asText("");
            throw new RegistryException("the schema registry answered %d to %s%s"
                    .formatted(status, question, message.isEmpty() ? "" : ": " + message.strip()));
        }
        return body.path(field);
    }
}
