package io.acdc.local.examination;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Held-out questions, one JSON object a line with at least {@code id}, {@code instruction} and {@code answer}.
 *
 * @param questions in file order
 * @param digest first 16 hexadecimal digits of the file's SHA-256
 */
public record Benchmark(List<Question> questions, String digest) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGITS = 16;

    public Benchmark {
        questions = List.copyOf(questions);
    }

    /**
     * Reads a file of questions.
     *
     * @throws AcdcFailure naming the first line that is no question
     */
    public static Benchmark read(Path file) {
        try {
            String text = Files.readString(file);
            return new Benchmark(questions(file, text.lines().toList()), digest(text));
        } catch (IOException failure) {
            throw AcdcFailure.couldNotRun("cannot read benchmark %s: %s".formatted(file, failure.getMessage()));
        }
    }

    private static List<Question> questions(Path file, List<String> lines) {
        List<Question> questions = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            if (!lines.get(number).isBlank()) {
                questions.add(question(file, number + 1, lines.get(number)));
            }
        }
        if (questions.isEmpty()) {
            throw AcdcFailure.couldNotRun("benchmark %s holds no question".formatted(file));
        }
        return questions;
    }

    private static Question question(Path file, int number, String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new Question(text(json, "id"), text(json, "instruction"), text(json, "answer"));
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw AcdcFailure.couldNotRun(
                    "benchmark %s, line %d is no question with id, instruction and answer".formatted(file, number));
        }
    }

    private static String text(JsonNode json, String field) {
        if (json.path(field).asText("").isBlank()) {
            throw new IllegalArgumentException(field);
        }
        return json.path(field).asText();
    }

    private static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
