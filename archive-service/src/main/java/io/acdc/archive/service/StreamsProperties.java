package io.acdc.archive.service;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Kafka Streams settings: exactly-once, so that facts read, state and decisions are one transaction; the streams group
 * protocol, with which a restarted instance is back within seconds.
 */
record StreamsProperties(ArchiveConfiguration configuration, String bootstrapServers) {
    private static final long CACHE_BYTES = 16 << 20;

    Map<String, Object> properties() {
        ArchiveConfiguration.Streams streams = configuration.streams();
        Map<String, Object> properties = new HashMap<>();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, streams.applicationId());
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, configuration.instance());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, streams.stateDirectory().toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(
                StreamsConfig.GROUP_PROTOCOL_CONFIG,
                GroupProtocol.STREAMS.name().toLowerCase(Locale.ROOT));
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                streams.commitInterval().toMillis());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, streams.replicationFactor());
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        properties.putAll(clients());
        return properties;
    }

    /** A killed instance leaves an open transaction; readers of committed records wait until it has timed out. */
    private static Map<String, Object> clients() {
        return Map.of(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
                "earliest",
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                5000,
                StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
                "lz4",
                // A new transaction is refused for some milliseconds while the last one is being completed.
                StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG),
                10,
                // A decision may come with thousands of questions and numbers: few large requests, not many small ones.
                StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
                256 * 1024,
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                8 * 1024 * 1024,
                StreamsConfig.topicPrefix(TopicConfig.SEGMENT_BYTES_CONFIG),
                16 * 1024 * 1024);
    }
}
