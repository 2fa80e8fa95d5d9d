package io.acdc.schemas.topics;

import java.time.Duration;
import java.util.Map;

/** How long a topic keeps its records. */
public enum Retention {
    /** Facts and decisions: the log is the truth, nothing is ever dropped. */
    FOR_EVER,
    /** Work items: of no use once answered. */
    DAYS,
    /** Records nobody could read, kept for people to look at. */
    MONTHS,
    /** Current state: the last record of every key. */
    COMPACTED;

    /** Kafka topic configuration entries. */
    public Map<String, String> configuration() {
        return switch (this) {
            case FOR_EVER -> Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
            case DAYS -> Map.of("cleanup.policy", "delete", "retention.ms", millis(7));
            case MONTHS -> Map.of("cleanup.policy", "delete", "retention.ms", millis(90));
            case COMPACTED -> Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.1");
        };
    }

    private static String millis(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
