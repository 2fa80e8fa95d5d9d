package io.acdc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.schemas.registry.RegistryAddress;
import io.acdc.schemas.registry.RegistryClient;
import io.acdc.schemas.registry.RegistryException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {
    private static final Schema SCHEMA = schema("R");

    @ParameterizedTest
    @ValueSource(strings = {"", "/apis/ccompat/v7"})
    void shouldFindTheInterfaceAtTheServersRootOrWhereApicurioHasIt(String root) {
        // Given
        try (RegistryServer server = RegistryServer.startAt(root)) {
            RegistryClient client = client(server.url());

            // When
            int id = client.register("r-value", SCHEMA);

            // Then
            assertThat(client.find(id)).contains(SCHEMA);
            assertThat(server.subjects()).containsEntry("r-value", id);
        }
    }

    @Test
    void shouldRegisterASchemaOnceWhoeverAsks() {
        // Given
        try (RegistryServer server = RegistryServer.start()) {
            int id = client(server.url()).register("r-value", SCHEMA);

            // When
            int other = client(server.url()).register("r-value", schema("Other"));

            // Then
            assertThat(client(server.url()).register("r-value", SCHEMA)).isEqualTo(id);
            assertThat(other).isNotEqualTo(id);
        }
    }

    @Test
    void shouldTellAnUnknownNumberFromNoAnswer() {
        // Given
        try (RegistryServer server = RegistryServer.start()) {
            RegistryClient client = client(server.url());
            assertThat(client.find(77)).isEmpty();

            // When
            server.setAway(true);

            // Then
            assertThatThrownBy(() -> client.find(77))
                    .isInstanceOf(RegistryException.class)
                    .hasMessage("the schema registry answered 503 to GET %s/schemas/ids/77: not here", server.url());
        }
    }

    @Test
    void shouldSayWhichServerIsNotThereOrIsNoRegistry() {
        // Given
        RegistryServer stopped = RegistryServer.start();
        stopped.close();

        // Then
        assertThatThrownBy(() -> client(stopped.url()).find(1))
                .isInstanceOf(RegistryException.class)
                .hasMessage("the schema registry %s does not answer: ConnectException", stopped.url());
        try (RegistryServer elsewhere = RegistryServer.startAt("/elsewhere")) {
            assertThatThrownBy(() -> client(elsewhere.url()).find(1))
                    .isInstanceOf(RegistryException.class)
                    .hasMessage(
                            "%s answers, but not as a schema registry: give the URL of its Confluent-compatible interface",
                            elsewhere.url());
        }
    }

    private static RegistryClient client(String url) {
        return RegistryClient.at(RegistryAddress.of(url));
    }

    private static Schema schema(String name) {
        return SchemaBuilder.record(name).doc("Kept.").fields().requiredInt("a").endRecord();
    }
}
