package io.acdc.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientConfigurationTest {
    @TempDir
    private Path directory;

    @Test
    void shouldTakeEveryPropertyAndPreferTheGivenAddress() throws IOException {
        // Given
        Path file = file("security.protocol=SASL_SSL\nbootstrap.servers=a:1\n");

        // When
        Map<String, Object> alone = ClientConfiguration.read(file, Optional.empty());
        Map<String, Object> overridden = ClientConfiguration.read(file, Optional.of("b:2"));

        // Then
        assertThat(alone)
                .containsOnly(Map.entry("security.protocol", "SASL_SSL"), Map.entry("bootstrap.servers", "a:1"));
        assertThat(overridden).containsEntry("bootstrap.servers", "b:2");
    }

    @Test
    void shouldSayWhatIsMissing() throws IOException {
        Path withoutAddress = file("security.protocol=SSL\n");
        assertThatThrownBy(() -> ClientConfiguration.read(withoutAddress, Optional.empty()))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining("names no bootstrap.servers");
        assertThatThrownBy(() -> ClientConfiguration.read(directory.resolve("absent"), Optional.empty()))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining("absent");
        Path damaged = file("a=\\u12\n");
        assertThatThrownBy(() -> ClientConfiguration.read(damaged, Optional.empty()))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining("no file of Kafka client properties");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "client", ".properties"), text);
    }
}
