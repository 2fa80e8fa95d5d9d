package io.acdc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of a node that is broker and controller at once and forgets nothing but needs little. */
record NodeSettings(int nodeId, Path directory, int port, int controllerPort) {
    static final String CONTROLLER = "CONTROLLER";

    private static final String LOOPBACK = "127.0.0.1";

    static NodeSettings onFreePorts(Path directory) {
        try (ServerSocket clients = freePort();
                ServerSocket controller = freePort()) {
            return new NodeSettings(1, directory, clients.getLocalPort(), controller.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback address", e);
        }
    }

    String bootstrapServers() {
        return LOOPBACK + ":" + port;
    }

    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(node());
        properties.putAll(small());
        properties.putAll(quickSessions());
        return properties;
    }

    private Map<String, String> node() {
        String controller = LOOPBACK + ":" + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(nodeId),
                "log.dirs",
                directory.toString(),
                "controller.quorum.voters",
                nodeId + "@" + controller,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                "PLAINTEXT://" + bootstrapServers() + "," + CONTROLLER + "://" + controller,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "auto.create.topics.enable",
                "false");
    }

    private static Map<String, String> small() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20),
                "controlled.shutdown.enable", "false");
    }

    /** A killed member's work moves within seconds. */
    private static Map<String, String> quickSessions() {
        return Map.of(
                "group.streams.initial.rebalance.delay.ms", "0",
                "group.streams.min.session.timeout.ms", "1000",
                "group.streams.session.timeout.ms", "3000",
                "group.streams.min.heartbeat.interval.ms", "500",
                "group.streams.heartbeat.interval.ms", "500",
                "group.share.assignment.interval.ms", "0",
                "share.coordinator.append.linger.ms", "0",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    }

    private static ServerSocket freePort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
