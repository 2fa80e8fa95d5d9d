package io.acdc.local.inspect;

import io.acdc.local.broker.BrokerProbe;
import io.acdc.local.broker.LocalBroker;
import io.acdc.local.data.DataDirectory;
import io.acdc.local.data.DirectoryLock;
import io.acdc.local.data.RunFile;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.installation.Installation;
import io.acdc.local.process.RestartPolicy;
import io.acdc.local.process.Supervisor;
import io.acdc.schemas.registry.RegistryProfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * A broker to read from: one that runs already, or one started for the reading and stopped by closing.
 *
 * @param clientConfiguration how Kafka clients reach it; at least {@code bootstrap.servers}
 * @param end ends what was started
 */
public record BrokerAccess(Map<String, Object> clientConfiguration, Runnable end) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * A broker somebody else runs.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @throws AcdcFailure when it does not answer
     */
    public static BrokerAccess at(Map<String, Object> clientConfiguration) {
        BrokerAccess access = new BrokerAccess(Map.copyOf(clientConfiguration), () -> {});
        BrokerProbe.complaintWithin(clientConfiguration, PATIENCE).ifPresent(complaint -> {
            throw AcdcFailure.couldNotRun("no broker answers on %s (%s): give HOST:PORT of a running one with"
                            .formatted(access.bootstrap(), complaint)
                    + " --bootstrap, what it asks of clients with --client-config, or a data directory with --data");
        });
        return access;
    }

    /**
     * The broker of a data directory: joins the running one, or starts it.
     *
     * @throws AcdcFailure when there is no such directory, a newer version wrote it, or its broker cannot be reached or
     *     started
     */
    public static BrokerAccess of(DataDirectory data) {
        data.requireReadable();
        return running(data).map(ClientConfiguration::of).map(BrokerAccess::at).orElseGet(() -> {
            System.err.println("acdc: nothing runs in %s; starting its broker to read".formatted(data.root()));
            return started(data);
        });
    }

    /**
     * The broker of a data directory that nobody else uses meanwhile. The directory is made where there is none.
     *
     * @throws AcdcFailure when the directory is in use or cannot be used, or its broker cannot be started
     */
    public static BrokerAccess alone(DataDirectory data) {
        return started(data);
    }

    /** The same, with a schema registry to be asked about records of others. */
    public BrokerAccess withRegistry(String url) {
        Map<String, Object> more = new HashMap<>(clientConfiguration);
        more.put(RegistryProfile.SETTING, url);
        return new BrokerAccess(Map.copyOf(more), end);
    }

    /** Its address, {@code host:port}. */
    public String bootstrap() {
        return String.valueOf(clientConfiguration.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    }

    private static Optional<String> running(DataDirectory data) {
        return RunFile.ofRunning(data.runFile()).map(RunFile::bootstrap);
    }

    private static BrokerAccess started(DataDirectory data) {
        DirectoryLock lock = data.open();
        Supervisor supervisor = new Supervisor(RestartPolicy.standard());
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop-broker"));
        LocalBroker broker = LocalBroker.start(Installation.current(), data, Optional.empty(), supervisor);
        broker.awaitReady();
        return new BrokerAccess(ClientConfiguration.of(broker.bootstrap()), () -> {
            supervisor.close();
            lock.close();
        });
    }

    @Override
    public void close() {
        end.run();
    }
}
