package io.acdc.schemas.tracing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A step of a trace as <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a> names it.
 *
 * @param traceId 32 hexadecimal digits, not all zero
 * @param spanId 16 hexadecimal digits, not all zero
 */
public record TraceContext(String traceId, String spanId) {
    /** Name of the header, also of the attribute in the CloudEvents extension for distributed tracing. */
    public static final String HEADER = "traceparent";

    /** Version 00 as far as later versions keep to it. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");

    /** What the header says. The last two digits mean that the step may have been recorded. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    /** Reads a header's value; empty when it is none. */
    public static Optional<TraceContext> parse(String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent);
        return matcher.matches() ? Optional.of(new TraceContext(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The context a record came with; empty when it has none, or none that can be read. */
    public static Optional<TraceContext> of(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(HEADER))
                .map(Header::value)
                .flatMap(value -> parse(new String(value, StandardCharsets.US_ASCII)));
    }
}
