package io.acdc.local.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One Kafka node that is broker and controller at once, on the loopback address, sized for a laptop.
 *
 * @param directory where it keeps its log
 * @param port clients' port
 * @param controllerPort port of the controller's listener; may differ from start to start
 */
public record BrokerSettings(Path directory, int port, int controllerPort) {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MEBIBYTE = 1024 * 1024;

    /** The address clients use. */
    public String bootstrap() {
        return LOOPBACK + ":" + port;
    }

    /** The settings as Kafka wants them. */
    public Map<String, String> properties() {
        Map<String, String> all = new HashMap<>();
        all.putAll(node());
        all.putAll(internalTopics());
        all.putAll(restarts());
        all.putAll(groups());
        all.putAll(shareGroups());
        all.putAll(footprint());
        return Map.copyOf(all);
    }

    private Map<String, String> node() {
        String controller = LOOPBACK + ":" + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "log.dirs",
                directory.toString(),
                "controller.quorum.voters",
                NODE_ID + "@" + controller,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                "PLAINTEXT://" + bootstrap() + "," + CONTROLLER_LISTENER + "://" + controller,
                "advertised.listeners",
                "PLAINTEXT://" + bootstrap(),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "auto.create.topics.enable",
                "false");
    }

    /** One node has one replica of everything; few partitions make a quick start. */
    private static Map<String, String> internalTopics() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "4");
    }

    /**
     * Short sessions let a killed broker, or a killed service, come back at once. Positions of consumers are kept for a year, so that a
     * population can be resumed after a long break.
     */
    private static Map<String, String> restarts() {
        return Map.of(
                "broker.session.timeout.ms", "1500",
                "broker.heartbeat.interval.ms", "500",
                "group.initial.rebalance.delay.ms", "0",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
                "offsets.retention.minutes", Integer.toString(366 * 24 * 60),
                "controlled.shutdown.enable", "false");
    }

    /** The archive's group: no waiting for further members at the start, a killed one is missed within seconds. */
    private static Map<String, String> groups() {
        return Map.of(
                "group.streams.initial.rebalance.delay.ms", "0",
                "group.streams.min.session.timeout.ms", "1000",
                "group.streams.session.timeout.ms", "6000",
                "group.streams.min.heartbeat.interval.ms", "500",
                "group.streams.heartbeat.interval.ms", "500");
    }

    /**
     * The evaluators' groups. With the one partition that work items have, nothing depends on the session; those of data
     * directories of release 4 have sixteen, which a killed evaluator keeps until its session is over.
     */
    private static Map<String, String> shareGroups() {
        return Map.of(
                "group.share.min.session.timeout.ms", "1000",
                "group.share.session.timeout.ms", "6000",
                "group.share.min.heartbeat.interval.ms", "500",
                "group.share.heartbeat.interval.ms", "1500",
                "group.share.assignment.interval.ms", "0",
                // What became of an item is written before the next one is handed out: no waiting for more to write.
                "share.coordinator.append.linger.ms", "0");
    }

    private static Map<String, String> footprint() {
        return Map.of(
                "log.segment.bytes", Integer.toString(64 * MEBIBYTE),
                "log.index.size.max.bytes", Integer.toString(MEBIBYTE),
                "log.cleaner.dedupe.buffer.size", Integer.toString(16 * MEBIBYTE),
                "message.max.bytes", Integer.toString(8 * MEBIBYTE),
                "replica.fetch.max.bytes", Integer.toString(8 * MEBIBYTE),
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2");
    }
}
