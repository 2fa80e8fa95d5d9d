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
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/**
 * A broker to read from: one that runs already, or one started for the reading and stopped by closing.
 *
 * @param bootstrap its address
 * @param end ends what was started
 */
public record BrokerAccess(String bootstrap, Runnable end) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * A broker somebody else runs.
     *
     * @throws AcdcFailure when it does not answer
     */
    public static BrokerAccess at(String bootstrap) {
        if (!BrokerProbe.answersWithin(bootstrap, PATIENCE)) {
            throw AcdcFailure.couldNotRun(
                    "no broker answers on %s: give HOST:PORT of a running one with --bootstrap, or".formatted(bootstrap)
                            + " a data directory with --data");
        }
        return new BrokerAccess(bootstrap, () -> {});
    }

    /**
     * The broker of a data directory: joins the running one, or starts it.
     *
     * @throws AcdcFailure when there is no such directory, or its broker cannot be reached or started
     */
    public static BrokerAccess of(DataDirectory data) {
        if (!Files.isDirectory(data.kafka())) {
            throw AcdcFailure.couldNotRun(
                    "nothing has run in %s yet: start with acdc run, or give another --data".formatted(data.root()));
        }
        return running(data).map(BrokerAccess::at).orElseGet(() -> started(data));
    }

    private static Optional<String> running(DataDirectory data) {
        return RunFile.read(data.runFile())
                .filter(run ->
                        ProcessHandle.of(run.pid()).map(ProcessHandle::isAlive).orElse(false))
                .map(RunFile::bootstrap);
    }

    private static BrokerAccess started(DataDirectory data) {
        DirectoryLock lock = data.open();
        Supervisor supervisor = new Supervisor(RestartPolicy.standard());
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop-broker"));
        LocalBroker broker = LocalBroker.start(Installation.current(), data, Optional.empty(), supervisor);
        broker.awaitReady();
        return new BrokerAccess(broker.bootstrap(), () -> {
            supervisor.close();
            lock.close();
        });
    }

    @Override
    public void close() {
        end.run();
    }
}
