package io.acdc.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shipped seeds in a directory of their own, where they may be changed.
 *
 * @param directory what {@code --seeds} is given
 */
record SeedsCopy(Path directory) {
    private static final Path SHIPPED = Acdc.HOME.resolve("seeds");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies them all into a new directory. */
    static SeedsCopy to(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            files.forEach(file ->
                    copy(file, directory.resolve(SHIPPED.relativize(file).toString())));
        }
        return new SeedsCopy(directory);
    }

    /** Without a benchmark, so that a run ends without an examination. */
    SeedsCopy withoutBenchmark() throws IOException {
        Path description = directory.resolve("population.json");
        ObjectNode population = (ObjectNode) JSON.readTree(Files.readString(description));
        population.remove("benchmark");
        Files.writeString(description, population.toString());
        return this;
    }

    /** With one in so many of the benchmark's questions: every skill's are among them, and an examination is short. */
    SeedsCopy withEveryQuestion(int step) throws IOException {
        Path benchmark = directory.resolve("benchmark").resolve("questions.jsonl");
        List<String> questions = Files.readAllLines(benchmark);
        Files.write(
                benchmark,
                IntStream.range(0, questions.size())
                        .filter(index -> index % step == 0)
                        .mapToObj(questions::get)
                        .toList());
        return this;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
