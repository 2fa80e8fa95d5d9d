package io.acdc.inference.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.checkpoints.CheckpointStorageException;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.checkpoints.checkpoint.JsonFile;
import io.acdc.checkpoints.checkpoint.MalformedCheckpointException;
import io.acdc.inference.tokenizer.SpecialToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Finds the chat template of a checkpoint directory. */
public final class ChatTemplates {
    /** Where recent checkpoints keep the template; it takes precedence. */
    private static final String TEMPLATE_FILE = "chat_template.jinja";

    private static final List<String> SPECIAL_TOKENS = List.of("bos_token", "eos_token", "unk_token", "pad_token");

    private ChatTemplates() {}

    /**
     * @throws MalformedCheckpointException if the checkpoint has no chat template, or one that cannot be parsed
     */
    public static ChatTemplate open(Path checkpoint) {
        Path file = checkpoint.resolve(Checkpoint.TOKENIZER_CONFIG);
        JsonNode config = JsonFile.readObject(file);
        Map<String, String> tokens = new HashMap<>();
        SPECIAL_TOKENS.forEach(name -> tokens.put(name, SpecialToken.text(config.path(name))));
        Path templateFile = checkpoint.resolve(TEMPLATE_FILE);
        String template = Files.exists(templateFile) ? read(templateFile) : inConfig(config.path("chat_template"));
        if (template.isEmpty()) {
            throw new MalformedCheckpointException(
                    file, "has no chat_template", "use a chat model, or add a template that fits its training");
        }
        return parse(checkpoint, template, tokens);
    }

    private static ChatTemplate parse(Path checkpoint, String template, Map<String, String> tokens) {
        try {
            return ChatTemplate.of(template, tokens);
        } catch (ChatTemplateException e) {
            throw new MalformedCheckpointException(
                    checkpoint, "has a chat template that cannot be parsed: " + e.getMessage(), "restore it");
        }
    }

    /** One template, or a list of named ones of which "default" is meant. */
    private static String inConfig(JsonNode field) {
        if (!field.isArray()) {
            return field.asText("");
        }
        return StreamSupport.stream(field.spliterator(), false)
                .filter(entry -> entry.path("name").asText().equals("default"))
                .map(entry -> entry.path("template").asText())
                .findFirst()
                .orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw CheckpointStorageException.reading(file, e);
        }
    }
}
