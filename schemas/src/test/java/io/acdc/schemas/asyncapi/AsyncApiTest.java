package io.acdc.schemas.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private static final Path FILE = Path.of("..", "docs", "asyncapi.yaml");
    private static final String OFFICIAL = "/asyncapi/asyncapi-3.0.0.schema.json";

    private static JsonSchema official;

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if ("write".equals(System.getProperty("acdc.asyncapi"))) {
            Files.writeString(FILE, AsyncApiDocument.text());
        }
        try (InputStream schema = AsyncApiTest.class.getResourceAsStream(OFFICIAL)) {
            official = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
        }
    }

    @Test
    void shouldBeWhatTheCatalogueAndTheContractsSay() throws IOException {
        // Then
        assertThat(Files.readString(FILE))
                .as("run mvn -pl schemas test -Dtest=AsyncApiTest -Dacdc.asyncapi=write")
                .isEqualTo(AsyncApiDocument.text());
    }

    @Test
    void shouldBeValidByAsyncApisOwnSchema() throws IOException {
        // Then
        assertThat(complaints(AsyncApiDocument.parse(Files.readString(FILE)))).isEmpty();
    }

    @Test
    void shouldNoticeWhatIsNotValid() {
        // Given
        ObjectNode document = AsyncApiDocument.tree();
        ((ObjectNode) document.at("/channels/acdc.populations/bindings/kafka")).put("partitions", 0);
        ((ObjectNode) document.at("/components/messages/Population/payload/schema")).remove("fields");

        // Then
        assertThat(complaints(document)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldNameSendersAndReceiversOfEveryTopic() {
        // Then
        assertThat(TopicUse.all()).extracting(TopicUse::topic).containsExactlyElementsOf(Topics.all());
        assertThat(TopicUse.all()).allSatisfy(use -> {
            assertThat(use.senders()).isNotEmpty();
            assertThat(use.receivers()).isNotEmpty();
        });
    }

    @Test
    void shouldReferToNothingThatIsNotThere() {
        // Given
        JsonNode document = AsyncApiDocument.tree();

        // When
        Set<String> references = new HashSet<>();
        document.findValues("$ref").forEach(reference -> references.add(reference.asText()));

        // Then
        assertThat(references)
                .hasSizeGreaterThan(Topics.all().size())
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static Set<ValidationMessage> complaints(JsonNode document) {
        return official.validate(document);
    }
}
