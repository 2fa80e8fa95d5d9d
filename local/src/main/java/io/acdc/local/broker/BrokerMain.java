package io.acdc.local.broker;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** The broker's JVM. Arguments: directory, clients' port, controller's port. */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        BrokerSettings settings = new BrokerSettings(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        BrokerStorage.formatIfNew(settings.directory());
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        System.out.println("broker ready on " + settings.bootstrap());
        server.awaitShutdown();
    }
}
