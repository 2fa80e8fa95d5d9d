package io.acdc.schemas.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * A registry asked over Confluent's REST interface, version 1 of its media type, which Apicurio serves as well. Every
 * question goes to the server: remembering answers is the asker's affair.
 */
public final class RegistryClient implements SchemaRegistry {
    private static final int NO_SUBJECT = 40401;
    private static final int NO_SCHEMA = 40403;

    private final RegistryHttp http;

    private RegistryClient(RegistryHttp http) {
        this.http = http;
    }

    /** A client of the registry there. Nothing is asked yet. */
    public static RegistryClient at(RegistryAddress address) {
        return new RegistryClient(new RegistryHttp(address));
    }

    /**
     * The registry that a Kafka client configuration names by {@link RegistryProfile#SETTING}, beside what the clients
     * themselves need.
     *
     * @throws IllegalArgumentException in one line, when it is no URL
     */
    public static Optional<SchemaRegistry> namedIn(Map<String, Object> clientConfiguration) {
        return Optional.ofNullable(clientConfiguration.get(RegistryProfile.SETTING))
                .map(String::valueOf)
                .map(RegistryAddress::of)
                .map(RegistryClient::at);
    }

    @Override
    public Optional<Schema> find(int id) {
        RegistryReply reply = http.get("/schemas/ids/" + Integer.toUnsignedString(id));
        return reply.refusedWith(NO_SCHEMA) ? Optional.empty() : parsed(reply.text("schema"));
    }

    @Override
    public int register(String subject, Schema schema) {
        String path = "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
        // Looked up first, so that a registry which only administrators may write to serves as well.
        RegistryReply known = http.post(path, schema);
        boolean isNew = known.refusedWith(NO_SUBJECT) || known.refusedWith(NO_SCHEMA);
        return (isNew ? http.post(path + "/versions", schema) : known).number("id");
    }

    @Override
    public String address() {
        return http.address().toString();
    }

    /** Registries also hold schemas of other languages, and Avro schemas in parts; neither is written by a service. */
    private static Optional<Schema> parsed(String text) {
        try {
            return Optional.of(new Schema.Parser().parse(text));
        } catch (AvroRuntimeException notAvro) {
            return Optional.empty();
        }
    }
}
