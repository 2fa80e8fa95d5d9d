package io.acdc.local.evaluators;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A program in a jar whose manifest names it, and its libraries.
 *
 * @param file the jar
 * @param mainClass the program
 */
public record RunnableJar(Path file, String mainClass) {

    /**
     * The program in a jar, or the only one in a directory or its {@code target}.
     *
     * @throws AcdcFailure when there is none, or more than one
     */
    public static RunnableJar at(Path program) {
        List<RunnableJar> found = Files.isDirectory(program)
                ? Stream.of(program, program.resolve("target"))
                        .flatMap(directory -> in(directory).stream())
                        .toList()
                : read(program).stream().toList();
        if (found.size() != 1) {
            throw AcdcFailure.couldNotRun("%s %s: give a jar whose manifest names a Main-Class, or a directory with one"
                    .formatted(program, found.isEmpty() ? "holds no program" : "holds several programs"));
        }
        return found.getFirst();
    }

    private static List<RunnableJar> in(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException failure) {
            throw AcdcFailure.couldNotRun("cannot list %s: %s".formatted(directory, failure.getMessage()));
        }
    }

    private static Optional<RunnableJar> read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return Optional.ofNullable(jar.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS))
                    .map(mainClass -> new RunnableJar(file, mainClass));
        } catch (IOException noJar) {
            return Optional.empty();
        }
    }
}
