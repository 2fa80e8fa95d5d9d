package io.acdc.local.tap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code acdc tap} was asked to show.
 *
 * @param topics as the user wrote them; none means every topic of events
 * @param filter which records
 * @param since records of that time and later
 * @param limit how many records at most
 * @param follow whether to go on with what is appended
 */
public record TapRequest(
        List<String> topics, RecordFilter filter, Optional<Instant> since, OptionalLong limit, boolean follow) {
    public TapRequest {
        topics = List.copyOf(topics);
    }
}
