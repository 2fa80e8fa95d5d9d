package io.acdc.inference.runner;

import io.acdc.inference.chat.ChatMessage;
import io.acdc.inference.chat.ChatTemplate;
import io.acdc.inference.chat.ChatTemplates;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.tokenizer.CheckpointTokenizer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Template and tokenizer of one kind of model. Remembers instructions it has encoded, because every model of a
 * population is asked the same tasks. May be shared between threads.
 */
final class PromptCodec implements AutoCloseable {
    private static final int REMEMBERED = 4096;

    private final ChatTemplate template;
    private final CheckpointTokenizer tokenizer;
    private final LinkedHashMap<String, EncodedPrompt> remembered = new LinkedHashMap<>(16, 0.75f, true);

    private PromptCodec(ChatTemplate template, CheckpointTokenizer tokenizer) {
        this.template = template;
        this.tokenizer = tokenizer;
    }

    static PromptCodec open(Path checkpoint) {
        return new PromptCodec(ChatTemplates.open(checkpoint), CheckpointTokenizer.open(checkpoint));
    }

    synchronized List<EncodedPrompt> encode(List<String> instructions) {
        return instructions.stream().map(this::encode).toList();
    }

    List<String> decode(List<TokenSequence> sequences) {
        return tokenizer.decode(sequences);
    }

    Set<Integer> endTokens() {
        return tokenizer.endTokens();
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private EncodedPrompt encode(String instruction) {
        EncodedPrompt known = remembered.get(instruction);
        if (known != null) {
            return known;
        }
        String text = template.render(List.of(ChatMessage.user(instruction)));
        EncodedPrompt encoded =
                new EncodedPrompt(text, tokenizer.encode(List.of(text)).getFirst());
        remember(instruction, encoded);
        return encoded;
    }

    private void remember(String instruction, EncodedPrompt encoded) {
        remembered.put(instruction, encoded);
        if (remembered.size() > REMEMBERED) {
            remembered.pollFirstEntry();
        }
    }
}
