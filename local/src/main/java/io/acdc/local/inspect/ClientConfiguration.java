package io.acdc.local.inspect;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/** How Kafka clients reach a broker that is not ours: an address, and what it asks for, such as TLS or SASL. */
public final class ClientConfiguration {
    private ClientConfiguration() {}

    /**
     * The configuration in a file of Kafka client properties, as Kafka's own tools take it.
     *
     * @param bootstrap goes before the file's {@code bootstrap.servers}
     * @throws AcdcFailure when the file cannot be read, or no address is given
     */
    public static Map<String, Object> read(Path file, Optional<String> bootstrap) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException absent) {
            throw AcdcFailure.couldNotRun(
                    "no file %s: give Kafka client properties with --client-config".formatted(file));
        } catch (MalformedInputException | IllegalArgumentException malformed) {
            throw AcdcFailure.couldNotRun("%s is no file of Kafka client properties".formatted(file));
        } catch (IOException failure) {
            throw AcdcFailure.couldNotRun("cannot read %s: %s".formatted(file, failure.getMessage()));
        }
        Map<String, Object> configuration = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> configuration.put(name, properties.getProperty(name)));
        bootstrap.ifPresent(address -> configuration.putAll(of(address)));
        requireAddress(configuration, file);
        return Map.copyOf(configuration);
    }

    /** A broker that asks for nothing. */
    public static Map<String, Object> of(String bootstrap) {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    }

    private static void requireAddress(Map<String, Object> configuration, Path file) {
        if (!configuration.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
            throw AcdcFailure.wrongUsage("%s names no bootstrap.servers: give --bootstrap HOST:PORT".formatted(file));
        }
    }
}
