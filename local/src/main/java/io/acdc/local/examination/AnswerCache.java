package io.acdc.local.examination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Results by weights, benchmark and sitting: the same weights give the same answers.
 *
 * @param directory one small file per result
 */
record AnswerCache(Path directory) {
    Optional<String> find(String weightSha256, Benchmark benchmark, String sitting) {
        try {
            Path file = file(weightSha256, benchmark, sitting);
            return Files.exists(file)
                    ? Optional.of(Files.readString(file))
                            .filter(bits ->
                                    bits.length() == benchmark.questions().size())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void keep(String weightSha256, Benchmark benchmark, String sitting, String bits) {
        try {
            Files.createDirectories(directory);
            Files.writeString(file(weightSha256, benchmark, sitting), bits);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write to " + directory, failure);
        }
    }

    private Path file(String weightSha256, Benchmark benchmark, String sitting) {
        return directory.resolve("%s-%s-%s.bits".formatted(weightSha256.substring(0, 32), benchmark.digest(), sitting));
    }
}
