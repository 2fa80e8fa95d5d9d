package io.acdc.inference.runner;

import io.acdc.inference.chat.ChatMessage;
import io.acdc.inference.chat.ChatTemplate;
import io.acdc.inference.chat.ChatTemplates;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.tokenizer.CheckpointTokenizer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Template and tokenizer of one kind of model. Remembers instructions it has encoded, because every model of a
 * population is asked the same tasks. May be shared between threads.
 */
final class PromptCodec implements AutoCloseable {
    private static final int REMEMBERED = 4096;

    private final ChatTemplate template;
    private final CheckpointTokenizer tokenizer;
    private final LinkedHashMap<List<ChatMessage>, EncodedPrompt> remembered = new LinkedHashMap<>(16, 0.75f, true);

    private PromptCodec(ChatTemplate template, CheckpointTokenizer tokenizer) {
        this.template = template;
        this.tokenizer = tokenizer;
    }

    static PromptCodec open(Path checkpoint) {
        return new PromptCodec(ChatTemplates.open(checkpoint), CheckpointTokenizer.open(checkpoint));
    }

    synchronized List<EncodedPrompt> encode(Optional<String> systemPrompt, List<String> instructions) {
        return instructions.stream()
                .map(instruction -> encode(conversation(systemPrompt, instruction)))
                .toList();
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

    private static List<ChatMessage> conversation(Optional<String> systemPrompt, String instruction) {
        return Stream.concat(systemPrompt.map(ChatMessage::system).stream(), Stream.of(ChatMessage.user(instruction)))
                .toList();
    }

    private EncodedPrompt encode(List<ChatMessage> messages) {
        EncodedPrompt known = remembered.get(messages);
        if (known != null) {
            return known;
        }
        String text = template.render(messages);
        EncodedPrompt encoded =
                new EncodedPrompt(text, tokenizer.encode(List.of(text)).getFirst());
        remember(messages, encoded);
        return encoded;
    }

    private void remember(List<ChatMessage> messages, EncodedPrompt encoded) {
        remembered.put(messages, encoded);
        if (remembered.size() > REMEMBERED) {
            remembered.pollFirstEntry();
        }
    }
}
