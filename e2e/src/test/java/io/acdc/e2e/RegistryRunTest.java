package io.acdc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.schemas.log.LogReader;
import io.acdc.schemas.registry.RegistryAddress;
import io.acdc.schemas.registry.RegistryClient;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.RegistryServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a real Apicurio where its archive is at hand; a server that answers as Apicurio does serves else. The first of the
 * two runs is killed, the second is asked to stop: neither leaves a process behind.
 */
@Timeout(600)
class RegistryRunTest {
    private static final Pattern DECIDED = Pattern.compile("(\\d+) of 1,?000 candidates");

    private static final List<Topic<?>> INSPECTED =
            List.of(Topics.MODELS_MERGED, Topics.EVALUATIONS_COMPLETED, Topics.ARCHIVE_DECISIONS);

    @TempDir
    private Path directory;

    @Test
    void shouldGoOnAfterAKillWithTheFramingOfARegistryInTheMiddleOfALog() throws Exception {
        Optional<Apicurio> apicurio = Apicurio.start(directory.resolve("apicurio"));
        try (RegistryServer server = RegistryServer.startAt("/apis/ccompat/v7")) {
            // Given
            String registry = apicurio.map(Apicurio::url).orElse(server.url());
            run(RunEnding::kill);

            // When
            run(ending -> inspect(ending, registry), "--registry", registry);
        } finally {
            apicurio.ifPresent(Apicurio::close);
        }
    }

    @FunctionalInterface
    private interface Rest {
        void of(RunEnding ending) throws Exception;
    }

    /** Runs until something is decided, then as it is told. */
    private void run(Rest rest, String... more) throws Exception {
        Path data = directory.resolve("data");
        List<String> arguments = new ArrayList<>(List.of("run", "--data", data.toString(), "--plain"));
        arguments.addAll(List.of("--candidates", "1000", "--evaluators", "1", "--set", "tasks.poolSize=40"));
        arguments.addAll(List.of(more));
        Acdc run = Acdc.start(directory, arguments.toArray(String[]::new));
        try {
            run.await("a decided candidate", Duration.ofMinutes(4), () -> hasDecided(run));
            rest.of(new RunEnding(directory, data, run));
        } finally {
            run.process().destroy();
            run.awaitEnd(Duration.ofSeconds(30));
        }
    }

    private static void inspect(RunEnding ending, String registry) throws Exception {
        String bootstrap = new RunningSystem(ending.data()).bootstrap().orElseThrow();
        ending.run().await("framed records", Duration.ofMinutes(4), () -> isFramed(bootstrap));
        assertReadable(bootstrap, registry);
        ending.stop();
    }

    private static void assertReadable(String bootstrap, String registry) throws Exception {
        assertThat(RecordedLog.read(bootstrap).refused()).isEmpty();
        for (Topic<?> topic : INSPECTED) {
            List<byte[]> values = values(bootstrap, topic);
            assertThat(values).as(topic.name()).anyMatch(value -> value[0] != 0);
            byte[] framed = values.stream()
                    .filter(value -> value[0] == 0)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing framed on " + topic));
            assertThat(readByNumber(framed, registry).get("population")).hasToString("default");
        }
        if (ConfluentPython.isInstalled()) {
            JsonNode evaluation = ConfluentPython.firstFramed(
                    bootstrap, registry + "/apis/ccompat/v7", Topics.EVALUATIONS_COMPLETED.name());
            assertThat(evaluation.path("population").asText()).isEqualTo("default");
            assertThat(evaluation.path("evaluator").path("instance").asText()).isEqualTo("eval-0");
        }
    }

    /** As every client of a registry does it, with nothing of ours but the question. */
    private static GenericRecord readByNumber(byte[] framed, String registry) throws IOException {
        ByteBuffer value = ByteBuffer.wrap(framed, 1, framed.length - 1);
        Schema writer = RegistryClient.at(RegistryAddress.of(registry))
                .find(value.getInt())
                .orElseThrow();
        return new GenericDatumReader<GenericRecord>(writer)
                .read(null, DecoderFactory.get().binaryDecoder(framed, value.position(), value.remaining(), null));
    }

    private static List<byte[]> values(String bootstrap, Topic<?> topic) {
        List<byte[]> values = new ArrayList<>();
        try (LogReader reader = LogReader.open(Map.of("bootstrap.servers", bootstrap), List.of(topic.name()))) {
            reader.forEach(record -> values.add(record.value()));
        }
        return values;
    }

    private static boolean hasDecided(Acdc run) {
        return DECIDED.matcher(run.said())
                .results()
                .anyMatch(match -> !match.group(1).equals("0"));
    }

    /** Whether facts and decisions have begun to come in the registry's framing. */
    private static boolean isFramed(String bootstrap) {
        return INSPECTED.stream()
                .allMatch(topic -> values(bootstrap, topic).stream().anyMatch(value -> value[0] == 0));
    }
}
