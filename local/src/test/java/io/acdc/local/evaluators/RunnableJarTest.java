package io.acdc.local.evaluators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnableJarTest {
    @TempDir
    private Path directory;

    @Test
    void shouldFindTheOnlyProgramOfABuild() throws IOException {
        // Given
        Path target = Files.createDirectories(directory.resolve("target"));
        jar(target.resolve("library.jar"), "");
        jar(target.resolve("program.jar"), "org.example.Main");

        // When
        RunnableJar found = RunnableJar.at(directory);

        // Then
        assertThat(found).isEqualTo(new RunnableJar(target.resolve("program.jar"), "org.example.Main"));
        assertThat(RunnableJar.at(target.resolve("program.jar"))).isEqualTo(found);
    }

    @Test
    void shouldSayInOneLineWhereNoProgramIsOrSeveralAre() throws IOException {
        // Given
        Files.writeString(directory.resolve("no.jar"), "text");
        Path several = Files.createDirectories(directory.resolve("several"));
        jar(several.resolve("a.jar"), "org.example.A");
        jar(several.resolve("b.jar"), "org.example.B");

        // When
        // Then
        for (Path none : new Path[] {directory, directory.resolve("no.jar"), directory.resolve("absent")}) {
            assertThatThrownBy(() -> RunnableJar.at(none))
                    .isInstanceOf(AcdcFailure.class)
                    .hasMessageStartingWith(none + " holds no program: ");
        }
        assertThatThrownBy(() -> RunnableJar.at(several)).hasMessageContaining("holds several programs");
    }

    private static void jar(Path file, String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!mainClass.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }
}
