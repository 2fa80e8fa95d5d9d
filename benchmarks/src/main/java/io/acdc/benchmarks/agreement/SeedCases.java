package io.acdc.benchmarks.agreement;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.acdc.inference.chat.ChatMessage;
import io.acdc.inference.chat.ChatTemplate;
import io.acdc.inference.chat.ChatTemplates;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.tokenizer.CheckpointTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped seeds, asked questions of the shipped benchmark. */
final class SeedCases {
    private static final List<String> NAMES = List.of("base", "arithmetic", "strings");
    private static final int CONTEXT = 64;
    private static final JsonMapper JSON = new JsonMapper();

    private SeedCases() {}

    /** @param seeds the directory of all seeds */
    static List<AgreementCase> in(Path seeds, int prompts, int newTokens) {
        List<String> questions = questions(seeds.resolve("benchmark/questions.jsonl"));
        return NAMES.stream()
                .map(name -> new AgreementCase(
                        "seed " + name,
                        seeds.resolve(name),
                        tokens(seeds.resolve(name), questions).stream()
                                .filter(prompt -> prompt.length() + newTokens < CONTEXT)
                                .limit(prompts)
                                .toList(),
                        newTokens))
                .toList();
    }

    private static List<TokenSequence> tokens(Path checkpoint, List<String> questions) {
        ChatTemplate template = ChatTemplates.open(checkpoint);
        try (CheckpointTokenizer tokenizer = CheckpointTokenizer.open(checkpoint)) {
            return tokenizer.encode(questions.stream()
                    .map(question -> template.render(List.of(ChatMessage.user(question))))
                    .toList());
        }
    }

    /** Every third, so that all skills take part. */
    private static List<String> questions(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            List<String> all = lines.map(SeedCases::question).toList();
            return Stream.iterate(0, index -> index < all.size(), index -> index + 3)
                    .map(all::get)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String question(String line) {
        try {
            return JSON.readTree(line).path("instruction").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
