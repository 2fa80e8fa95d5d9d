package io.acdc.archive.service;

import io.acdc.archive.state.StoreNames;
import io.acdc.archive.topology.ArchiveTopology;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.log.LogFollower;
import io.acdc.schemas.registry.SchemaRegistry;
import io.acdc.schemas.topics.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.jboss.logging.Logger;

/** What has to be so on the broker before the topology can start. */
record StreamsBroker(String bootstrapServers) {
    private static final Logger LOG = Logger.getLogger(StreamsBroker.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Waits, quietly, for the broker and for all topics of the topology. */
    void awaitTopics() {
        try (Admin admin = Admin.create(clientConfiguration())) {
            Set<String> wanted =
                    Set.copyOf(Stream.concat(ArchiveTopology.INBOUND.stream(), ArchiveTopology.OUTBOUND.stream())
                            .toList());
            while (!existing(admin).containsAll(wanted)) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Lets this version join, whatever version was there before; waits for instances of another to be gone. */
    void prepareGroup(String group, Duration sessionTimeout) {
        try (Admin admin = Admin.create(clientConfiguration())) {
            new StreamsGroup(admin, group).accept(StoreNames.changelogs(group), sessionTimeout.multipliedBy(2));
        }
    }

    /** Sets how soon the broker gives the work of a silent instance to another; its own default is 45 seconds. */
    void setSessionTimeout(String group, Duration timeout) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.GROUP, group);
        Collection<AlterConfigOp> changes = List.of(
                set("streams.session.timeout.ms", Long.toString(timeout.toMillis())),
                set("streams.heartbeat.interval.ms", Long.toString(timeout.toMillis() / 6)));
        try (Admin admin = Admin.create(clientConfiguration())) {
            admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
        } catch (ExecutionException e) {
            LOG.warnf("the broker keeps its own session time-out: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All writer schemas on the schema topic; for what is not there the registry is asked, if there is one. */
    SchemaCatalogue schemas(Optional<SchemaRegistry> registry) {
        SchemaCatalogue catalogue = new SchemaCatalogue(registry);
        try (LogFollower follower = LogFollower.follow(
                clientConfiguration(), List.of(Topics.SCHEMAS), record -> takeIn(record, catalogue))) {
            follower.caughtUp().join();
        }
        return catalogue;
    }

    private static void takeIn(ConsumerRecord<String, byte[]> record, SchemaCatalogue catalogue) {
        try {
            catalogue.add(new Schema.Parser().parse(new String(record.value(), StandardCharsets.UTF_8)));
        } catch (AvroRuntimeException e) {
            LOG.warnf("%s offset %d holds no schema: %s", record.topic(), record.offset(), e.getMessage());
        }
    }

    private static Set<String> existing(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            return Set.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for topics", e);
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private Map<String, Object> clientConfiguration() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}
