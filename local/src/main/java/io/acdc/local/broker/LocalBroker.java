package io.acdc.local.broker;

import io.acdc.local.data.DataDirectory;
import io.acdc.local.data.Ports;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.installation.Installation;
import io.acdc.local.process.ChildProcess;
import io.acdc.local.process.Supervisor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The broker of a data directory, running as a supervised child.
 *
 * @param settings its addresses
 * @param child the process
 * @param supervisor whose child it is
 */
public record LocalBroker(BrokerSettings settings, ChildProcess child, Supervisor supervisor) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofSeconds(2);

    /**
     * Starts it; returns before it is ready.
     *
     * @param port the clients' port, or empty for any free one
     * @throws AcdcFailure when the port is taken or the process cannot be started
     */
    public static LocalBroker start(
            Installation installation, DataDirectory data, Optional<Integer> port, Supervisor supervisor) {
        port.ifPresent(Ports::requireFree);
        List<Integer> free = Ports.free(2);
        BrokerSettings settings = new BrokerSettings(data.kafka(), port.orElse(free.get(0)), free.get(1));
        ChildProcess child = supervisor.start(BrokerChild.spec(installation, settings, data.log(BrokerChild.NAME)));
        return new LocalBroker(settings, child, supervisor);
    }

    /** The address clients use. */
    public String bootstrap() {
        return settings.bootstrap();
    }

    /**
     * Waits until it answers.
     *
     * @throws AcdcFailure when it keeps dying or stays silent for a minute
     */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!BrokerProbe.answersWithin(bootstrap(), GLANCE)) {
            supervisor.requireHealthy();
            if (System.nanoTime() > deadline) {
                throw AcdcFailure.couldNotRun("the broker did not answer on %s within %d s: see %s"
                        .formatted(
                                bootstrap(), PATIENCE.toSeconds(), child.spec().log()));
            }
        }
    }

    /**
     * Waits until it has ended for good.
     *
     * @throws AcdcFailure when it died too often
     */
    public void awaitEnd() throws InterruptedException {
        child.awaitEnd();
        supervisor.requireHealthy();
    }
}
