package io.acdc.local.logfiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.local.inspect.Report;
import io.acdc.local.replay.LogVerification;
import io.acdc.local.replay.ReplayScope;
import io.acdc.testkit.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordedLogTest {
    private static final Path RECORDED = Path.of("src/test/resources/recorded");

    @Test
    void shouldVerifyForEver() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.startWithTopics()) {
            // Given
            List<Path> recordings = recordings();

            // When
            for (Path recording : recordings) {
                LogImport.from(recording, Activity.unwatched()).into(kafka.clientConfiguration());
            }

            // Then
            Report report = LogVerification.verify(
                            kafka.clientConfiguration(), new ReplayScope(Optional.empty(), Long.MAX_VALUE))
                    .report();
            assertThat(recordings).isNotEmpty();
            assertThat(report.json().path("populations")).hasSameSizeAs(recordings);
            assertThat(report.json().path("populations")).allSatisfy(population -> {
                assertThat(population.path("decisions").asInt()).isPositive();
                assertThat(population.path("mismatches").asInt(-1)).isZero();
            });
        }
    }

    private static List<Path> recordings() throws IOException {
        try (Stream<Path> entries = Files.list(RECORDED)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
