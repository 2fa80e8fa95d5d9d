package io.acdc.inferenceserver.settings;

import java.time.Duration;

/**
 * What is waited for, and how much is asked at once.
 *
 * @param answerTime longest wait for one answer, whole
 * @param swapTime longest wait for one step of changing weights
 * @param recoveryTime longest wait for a server that is away to come back; may be zero
 * @param parallelRequests prompts under way at most, at least 1
 */
public record ServerLimits(Duration answerTime, Duration swapTime, Duration recoveryTime, int parallelRequests) {
    /** Answers of some hundred tokens under full load, and weights of some ten gigabytes from shared storage. */
    public static final ServerLimits STANDARD =
            new ServerLimits(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(1), 64);

    public ServerLimits {
        if (!answerTime.isPositive() || !swapTime.isPositive() || recoveryTime.isNegative()) {
            throw new IllegalArgumentException("times to wait must be above 0, for recovery at least 0");
        }
        if (parallelRequests < 1) {
            throw new IllegalArgumentException("parallel requests must be at least 1, not " + parallelRequests);
        }
    }
}
