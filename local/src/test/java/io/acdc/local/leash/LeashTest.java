package io.acdc.local.leash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LeashTest {
    /** A program that would never end by itself. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("tidied up")));
            System.out.println("running " + arguments[0]);
            TimeUnit.DAYS.sleep(1);
        }
    }

    @Test
    void shouldEndTheProgramGracefullyWhenTheParentLetsGo() throws IOException, InterruptedException {
        // Given
        Process child = leashed(Endless.class, "here");
        BufferedReader output = child.inputReader();
        assertThat(output.readLine()).isEqualTo("running here");

        // When
        child.getOutputStream().close();

        // Then
        assertThat(output.readLine()).isEqualTo("tidied up");
        assertThat(child.waitFor()).isZero();
    }

    @Test
    void shouldFailWhenTheProgramDoesNotExist() throws IOException, InterruptedException {
        // Given
        Process child = new ProcessBuilder(command("io.acdc.Nowhere"))
                .redirectErrorStream(true)
                .start();

        // When
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(output).contains("io.acdc.Nowhere");
        assertThat(child.waitFor()).isEqualTo(1);
    }

    private static Process leashed(Class<?> program, String argument) throws IOException {
        return new ProcessBuilder(command(program.getName(), argument)).start();
    }

    private static List<String> command(String... programAndArguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Leash.class.getName()));
        command.addAll(List.of(programAndArguments));
        return command;
    }
}
