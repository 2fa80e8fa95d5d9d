package io.acdc.schemas.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** How the log is read by whoever belongs to no consumer group: committed records only, from the beginning. */
public final class CommittedRecords {
    private CommittedRecords() {}

    /**
     * The settings of such a consumer, for the caller to add to. No offsets are committed and no topics created.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     */
    public static Map<String, Object> configuration(Map<String, Object> clientConfiguration) {
        Map<String, Object> configuration = new HashMap<>(clientConfiguration);
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return configuration;
    }
}
