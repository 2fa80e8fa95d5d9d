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
 * population is asked the same tasks. May be shared between threads; ends with the loader that made it.
 */
public final class PromptCodec implements AutoCloseable {
    private static final int REMEMBERED = 4096;

    private final ChatTemplate template;
    private final CheckpointTokenizer tokenizer;
    private final LinkedHashMap<List<ChatMessage>, EncodedPrompt> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private final LiteralTexts literals;

    private PromptCodec(ChatTemplate template, CheckpointTokenizer tokenizer) {
        this.template = template;
        this.tokenizer = tokenizer;
        this.literals = new LiteralTexts(tokenizer.specialTokens());
    }

    static PromptCodec open(Path checkpoint) {
        return new PromptCodec(ChatTemplates.open(checkpoint), CheckpointTokenizer.open(checkpoint));
    }

    synchronized List<EncodedPrompt> encode(Optional<String> systemPrompt, List<String> instructions) {
        return instructions.stream()
                .map(instruction -> encode(conversation(systemPrompt, instruction)))
                .toList();
    }

    /** A text's tokens as it stands, without a chat template. */
    public TokenSequence tokens(String text) {
        return tokenizer.encode(List.of(text)).getFirst();
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
        LiteralTexts.Marked marked = literals.mark(messages);
        List<String> pieces = marked.pieces(template.render(marked.messages()));
        EncodedPrompt encoded = new EncodedPrompt(String.join("", pieces), tokens(pieces));
        remember(messages, encoded);
        return encoded;
    }

    private TokenSequence tokens(List<String> pieces) {
        List<String> written = pieces.stream().filter(piece -> !piece.isEmpty()).toList();
        return TokenSequence.of(tokenizer.encode(written).stream()
                .flatMapToInt(TokenSequence::stream)
                .toArray());
    }

    private void remember(List<ChatMessage> messages, EncodedPrompt encoded) {
        remembered.put(messages, encoded);
        if (remembered.size() > REMEMBERED) {
            remembered.pollFirstEntry();
        }
    }
}
