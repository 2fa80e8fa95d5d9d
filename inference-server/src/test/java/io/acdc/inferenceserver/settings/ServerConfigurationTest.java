package io.acdc.inferenceserver.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerConfigurationTest {
    private final Map<String, String> properties =
            new HashMap<>(Map.of("acdc.inference.server.url", "http://127.0.0.1:8000/v1/"));

    @Test
    void shouldNeedNothingButTheUrl() {
        // When
        ServerSettings settings = read(Map.of());

        // Then
        assertThat(settings.url().resolve("/v1/models")).hasToString("http://127.0.0.1:8000/v1/models");
        assertThat(settings.swap()).isEqualTo(SwapMode.RELOAD);
        assertThat(settings.model()).isEmpty();
        assertThat(settings.limits()).isEqualTo(ServerLimits.STANDARD);
        assertThat(settings.key().authorization()).isEmpty();
    }

    @Test
    void shouldReadWhatIsSet() {
        // Given
        properties.put("acdc.inference.server.swap", "sleep");
        properties.put("acdc.inference.server.model", "expert");
        properties.put("acdc.inference.server.checkpoint", "models/base");
        properties.put("acdc.inference.server.answer-seconds", "7");
        properties.put("acdc.inference.server.swap-seconds", "70");
        properties.put("acdc.inference.server.recovery-seconds", "0");
        properties.put("acdc.inference.server.parallel-requests", "3");

        // When
        ServerSettings settings = read(Map.of("ACDC_INFERENCE_KEY", "secret"));

        // Then
        assertThat(settings.swap()).isEqualTo(SwapMode.SLEEP);
        assertThat(settings.model()).contains("expert");
        assertThat(settings.checkpoint()).contains(Path.of("models/base"));
        assertThat(settings.limits())
                .isEqualTo(new ServerLimits(Duration.ofSeconds(7), Duration.ofSeconds(70), Duration.ZERO, 3));
        assertThat(settings.key().authorization()).contains("Bearer secret");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | '' | acdc.inference.server.url is not set: give the server's",
                "url | gpu:8000 | acdc.inference.server.url cannot be 'gpu:8000': it must be like http://HOST:PORT",
                "url | http://me:pw@gpu | it must carry no name, password or query",
                "swap | merge | acdc.inference.server.swap cannot be 'merge': use reload, sleep or none",
                "answer-seconds | 0 | acdc.inference.server.answer-seconds cannot be '0': it must be a whole number, at least 1",
                "parallel-requests | many | it must be a whole number, at least 1"
            })
    void shouldSayInOneLineWhatCannotBe(String name, String value, String explanation) {
        // Given
        properties.put("acdc.inference.server." + name, value);

        // When / Then
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(explanation);
    }

    private ServerSettings read(Map<String, String> environment) {
        return new ServerConfiguration(name -> Optional.ofNullable(properties.get(name))).read(environment);
    }
}
