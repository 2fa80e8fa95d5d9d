package io.acdc.inference.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.checkpoints.checkpoint.JsonFile;
import io.acdc.checkpoints.checkpoint.MalformedCheckpointException;
import io.acdc.inference.decoder.TokenSequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The tokens that end an answer: all that {@code generation_config.json}, {@code config.json} and
 * {@code tokenizer_config.json} name. They often disagree (a base model's end of text, a chat model's end of turn), and an
 * answer ends at either.
 */
final class EndTokens {
    private static final String GENERATION_CONFIG = "generation_config.json";

    private EndTokens() {}

    static Set<Integer> of(Path checkpoint, Function<String, TokenSequence> encode) {
        Set<Integer> ids = new TreeSet<>();
        addIds(checkpoint.resolve(GENERATION_CONFIG), ids);
        addIds(checkpoint.resolve(Checkpoint.CONFIG), ids);
        addNamed(checkpoint.resolve(Checkpoint.TOKENIZER_CONFIG), encode, ids);
        if (ids.isEmpty()) {
            throw new MalformedCheckpointException(
                    checkpoint, "names no end token", "set eos_token_id in " + GENERATION_CONFIG);
        }
        return Set.copyOf(ids);
    }

    private static void addIds(Path file, Set<Integer> ids) {
        if (!Files.exists(file)) {
            return;
        }
        JsonNode eos = JsonFile.readObject(file).path("eos_token_id");
        if (eos.isInt()) {
            ids.add(eos.intValue());
        }
        eos.forEach(id -> ids.add(id.intValue()));
    }

    private static void addNamed(Path file, Function<String, TokenSequence> encode, Set<Integer> ids) {
        String text = SpecialToken.text(JsonFile.readObject(file).path("eos_token"));
        if (text.isEmpty()) {
            return;
        }
        TokenSequence tokens = encode.apply(text);
        if (tokens.length() != 1) {
            throw new MalformedCheckpointException(
                    file, "eos_token " + text + " is not one token of tokenizer.json", "restore both files together");
        }
        ids.add(tokens.at(0));
    }
}
