package io.acdc.local.installation;

import io.acdc.local.failure.AcdcFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A built checkout.
 *
 * @param home its root directory
 */
public record Installation(Path home) {
    private static final String HOME_PROPERTY = "acdc.home";

    /**
     * The checkout this program was started from, as the launcher says in the system property {@code acdc.home}.
     *
     * @throws AcdcFailure when it does not say
     */
    public static Installation current() {
        String home = System.getProperty(HOME_PROPERTY, "");
        if (home.isEmpty()) {
            throw AcdcFailure.couldNotRun("system property acdc.home is not set: start with ./acdc");
        }
        return new Installation(Path.of(home).toAbsolutePath().normalize());
    }

    /** The jar that holds the leash alone. */
    public Path leashJar() {
        return built(home.resolve("local/target/local-leash.jar"));
    }

    /** This program; its manifest names the libraries. */
    public Path localJar() {
        return built(home.resolve("local/target/local.jar"));
    }

    /** A service's runner, whose manifest names what it needs to boot. */
    public Path serviceJar(String service) {
        return built(home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    /** Class path of the GraalPy worker, as {@code java -cp} takes it; empty if it is not built. */
    public Optional<String> graalPyClassPath() {
        Path directory = home.resolve("graalpy-worker/target");
        Path worker = directory.resolve("graalpy-worker.jar");
        Path libraries = directory.resolve("classpath");
        if (!Files.isRegularFile(worker) || !Files.isRegularFile(libraries)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    worker + File.pathSeparator + Files.readString(libraries).strip());
        } catch (IOException problem) {
            throw AcdcFailure.couldNotRun("%s cannot be read: %s".formatted(libraries, problem.getMessage()));
        }
    }

    /**
     * Directory of an example of an evaluator.
     *
     * @param name the beginning of the directory's name, up to a hyphen
     * @throws AcdcFailure when there is none of that name
     */
    public Path example(String name) {
        Path examples = home.resolve("examples");
        return Stream.of("", "-evaluator", "-gate")
                .map(ending -> examples.resolve(name + ending))
                .filter(directory -> Files.isRegularFile(directory.resolve("pom.xml")))
                .findFirst()
                .orElseThrow(() -> AcdcFailure.couldNotRun("no example '%s' in %s".formatted(name, examples)));
    }

    /** The checkpoints shipped with this checkout. */
    public Path seeds() {
        return home.resolve("seeds");
    }

    private static Path built(Path file) {
        if (!Files.isRegularFile(file)) {
            throw AcdcFailure.couldNotRun("%s is missing: build again (touch pom.xml and run ./acdc)".formatted(file));
        }
        return file;
    }
}
