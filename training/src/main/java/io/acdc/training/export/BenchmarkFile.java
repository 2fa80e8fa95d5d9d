package io.acdc.training.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.skills.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The held-out benchmark as JSON lines: {@code id, skill, domain, level, instruction, answer}.
 */
public final class BenchmarkFile {
    private BenchmarkFile() {}

    /** Ids are {@code skill-level-number}, numbered within the file's order. */
    public static void write(Path file, List<Question> questions) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file,
                IntStream.range(0, questions.size())
                        .mapToObj(index -> line(index, questions.get(index)))
                        .toList());
    }

    private static String line(int index, Question question) {
        ObjectNode line = Json.object();
        line.put("id", "%s-%d-%04d".formatted(question.skill(), question.level(), index + 1));
        line.put("skill", question.skill()).put("domain", question.domain().label());
        line.put("level", question.level());
        return line.put("instruction", question.instruction())
                .put("answer", question.answer())
                .toString();
    }
}
