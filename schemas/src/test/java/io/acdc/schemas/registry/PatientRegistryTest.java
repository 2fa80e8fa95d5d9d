package io.acdc.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.schemas.fixture.MemoryRegistry;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class PatientRegistryTest {
    private static final Schema SCHEMA =
            SchemaBuilder.record("R").fields().requiredInt("a").endRecord();

    private final MemoryRegistry server = new MemoryRegistry();
    private final List<String> said = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    @Test
    void shouldAskAgainUntilThereIsAnAnswerAndSaySoOnce() {
        // Given
        server.beAwayFor(3);
        PatientRegistry registry = new PatientRegistry(server, said::add);

        // When
        int id = registry.register("r-value", SCHEMA);

        // Then
        assertThat(registry.find(id)).contains(SCHEMA);
        assertThat(said)
                .containsExactly(
                        "the schema registry memory does not answer; waiting for it",
                        "the schema registry memory answers again");
    }

    @Test
    void shouldTellWhatItWaitsForWhileItWaits() {
        // Given
        server.beAwayFor(1);
        PatientRegistry[] registry = new PatientRegistry[1];
        registry[0] = new PatientRegistry(server, line -> registry[0].trouble().ifPresent(troubles::add));

        // When
        assertThat(registry[0].find(1)).isEmpty();

        // Then
        assertThat(troubles).containsExactly("the schema registry memory does not answer");
        assertThat(registry[0].trouble()).isEmpty();
    }

    @Test
    void shouldWaitNoLongerWhenClosed() {
        // Given
        server.beAwayFor(Integer.MAX_VALUE);
        PatientRegistry[] registry = new PatientRegistry[1];
        registry[0] = new PatientRegistry(server, line -> registry[0].close());

        // Then
        assertThatThrownBy(() -> registry[0].find(1))
                .isInstanceOf(RegistryException.class)
                .hasMessage("the schema registry memory does not answer");
    }
}
