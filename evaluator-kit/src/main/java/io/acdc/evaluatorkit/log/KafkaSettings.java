package io.acdc.evaluatorkit.log;

import io.acdc.schemas.log.CommittedRecords;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How an evaluator's clients are set. All of them wait for a broker that is away.
 *
 * @param client what every client needs, at least {@code bootstrap.servers}
 * @param instance begins the clients' names
 */
public record KafkaSettings(Map<String, Object> client, String instance) {
    private static final int MEBIBYTE = 1 << 20;

    public KafkaSettings {
        client = Map.copyOf(client);
    }

    /** The broker's address. */
    public String bootstrap() {
        return String.valueOf(client.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    }

    /** A reader that belongs to no group, of committed records. */
    public Map<String, Object> committedReader(String purpose) {
        Map<String, Object> settings = CommittedRecords.configuration(patient(purpose));
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        return settings;
    }

    /** A client that asks where topics end, open transactions included. */
    public Map<String, Object> endReader(String purpose) {
        Map<String, Object> settings = CommittedRecords.configuration(patient(purpose));
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        return settings;
    }

    /**
     * A member of a group that takes work.
     *
     * @param mostAtOnce records that come at once at most
     */
    public Map<String, Object> groupMember(String group, int mostAtOnce) {
        Map<String, Object> settings = CommittedRecords.configuration(patient("work"));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mostAtOnce);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // A killed instance's partitions move after the session; the broker's own default accepts nothing shorter.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1500);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2000);
        return settings;
    }

    /** What appends. Results are not thrown away because the broker is away for a while. */
    public Map<String, Object> appender() {
        Map<String, Object> settings = patient("events");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        // A transcript at the limit becomes a little longer by its verdict.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * MEBIBYTE);
        return settings;
    }

    private Map<String, Object> patient(String purpose) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, instance + "-" + purpose);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        return settings;
    }
}
