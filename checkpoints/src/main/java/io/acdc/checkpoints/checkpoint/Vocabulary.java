package io.acdc.checkpoints.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Token of every id, from {@code tokenizer.json}, added tokens included. Token ids are rows of the embedding: where two
 * vocabularies differ, averaging the rows mixes different tokens.
 */
record Vocabulary(Map<Integer, String> tokens) {
    static Vocabulary read(Path tokenizerFile) {
        JsonNode root = JsonFile.readObject(tokenizerFile);
        Map<Integer, String> tokens = new TreeMap<>();
        JsonNode model = root.path("model").path("vocab");
        model.properties().forEach(token -> tokens.put(token.getValue().asInt(), token.getKey()));
        for (int id = 0; model.isArray() && id < model.size(); id++) {
            tokens.put(id, model.path(id).path(0).asText());
        }
        root.path("added_tokens")
                .forEach(token -> tokens.put(
                        token.path("id").asInt(), token.path("content").asText()));
        if (tokens.isEmpty()) {
            throw new MalformedCheckpointException(tokenizerFile, "has no vocabulary", "restore the tokenizer's files");
        }
        return new Vocabulary(tokens);
    }

    /** The first id that does not stand for the same token in both, told in words. */
    Optional<String> differenceFrom(Vocabulary base) {
        SortedSet<Integer> ids = new TreeSet<>(base.tokens.keySet());
        ids.addAll(tokens.keySet());
        return ids.stream()
                .filter(id -> !quoted(id).equals(base.quoted(id)))
                .findFirst()
                .map(id -> "token " + id + " is " + quoted(id) + ", not " + base.quoted(id));
    }

    private String quoted(int id) {
        return Optional.ofNullable(tokens.get(id))
                .map(token -> '"' + token + '"')
                .orElse("absent");
    }
}
