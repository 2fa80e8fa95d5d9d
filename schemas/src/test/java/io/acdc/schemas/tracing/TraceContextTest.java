package io.acdc.schemas.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    @Test
    void shouldReadWhatItWrote() {
        // Given
        TraceContext context = ModelTrace.of("islands", "m-1").step(StepName.ORDER);

        // Then
        assertThat(context.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(TraceContext.parse(context.traceparent())).contains(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331"
            })
    void shouldReadNothingElse(String traceparent) {
        assertThat(TraceContext.parse(traceparent)).isEmpty();
    }

    @Test
    void shouldTakeTheLastOfSeveralHeaders() {
        // Given
        RecordHeaders headers = new RecordHeaders();
        add(headers, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        add(headers, "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-00");

        // Then
        assertThat(TraceContext.of(headers)).map(TraceContext::spanId).contains("00f067aa0ba902b7");
        assertThat(TraceContext.of(new RecordHeaders())).isEmpty();
    }

    private static void add(RecordHeaders headers, String value) {
        headers.add(TraceContext.HEADER, value.getBytes(StandardCharsets.US_ASCII));
    }
}
