package io.acdc.inferenceserver.weights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The canaries of weights the server has computed with, the most recently used ones. For one thread. */
final class KnownCanaries {
    private static final int MOST = 10_000;

    private final LinkedHashMap<String, CanaryReading> readings = new LinkedHashMap<>(16, 0.75f, true);

    Optional<CanaryReading> of(String weightSha256) {
        return Optional.ofNullable(readings.get(weightSha256));
    }

    /** Other weights that have the very same canary. */
    Optional<String> otherWith(String weightSha256, CanaryReading reading) {
        return readings.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(weightSha256))
                .filter(entry -> entry.getValue().fingerprint().equals(reading.fingerprint()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The reading that stands for those weights from now on: the first one there was. */
    CanaryReading remember(String weightSha256, CanaryReading reading) {
        CanaryReading first = readings.computeIfAbsent(weightSha256, _ -> reading);
        if (readings.size() > MOST) {
            readings.pollFirstEntry();
        }
        return first;
    }
}
