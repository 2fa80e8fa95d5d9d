package io.acdc.testkit;

import io.acdc.schemas.topics.TopicCreation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One KRaft node, broker and controller, in this JVM, on free loopback ports, with its log in a temporary directory that
 * is deleted on close. Starts in about three seconds.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final TemporaryDirectory directory;
    private final NodeSettings settings;
    private final KafkaRaftServer server;

    private EmbeddedKafka(TemporaryDirectory directory, NodeSettings settings) {
        this.directory = directory;
        this.settings = settings;
        this.server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
    }

    /** A running broker without topics. */
    public static EmbeddedKafka start() {
        TemporaryDirectory directory = TemporaryDirectory.create("acdc-kafka-");
        NodeSettings settings = NodeSettings.onFreePorts(directory.path());
        format(settings, directory.path());
        EmbeddedKafka kafka = new EmbeddedKafka(directory, settings);
        kafka.server.startup();
        return kafka;
    }

    /** A running broker with the whole topic catalogue, and the schemas published. */
    public static EmbeddedKafka startWithTopics() {
        EmbeddedKafka kafka = start();
        kafka.createTopics();
        return kafka;
    }

    /** Creates the topics of the catalogue and publishes the schemas; may be repeated. */
    public void createTopics() {
        try {
            TopicCreation.local().createAll(clientConfiguration());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create topics on " + bootstrapServers(), e);
        }
    }

    /** Address for clients, {@code host:port}. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** The least a Kafka client needs. */
    public Map<String, Object> clientConfiguration() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        directory.close();
    }

    private static void format(NodeSettings settings, Path directory) {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(directory);
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(settings.nodeId())
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName(NodeSettings.CONTROLLER)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot format " + directory, e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + directory, e);
        }
    }
}
