package io.acdc.tracing.export;

import io.acdc.schemas.tracing.TraceContext;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives the span that is being started on this thread the ids it is to have; others get random ones. */
final class DerivedIds implements IdGenerator {
    private final ThreadLocal<Optional<TraceContext>> next = ThreadLocal.withInitial(Optional::empty);

    <T> T starting(TraceContext context, Supplier<T> start) {
        next.set(Optional.of(context));
        try {
            return start.get();
        } finally {
            next.remove();
        }
    }

    @Override
    public String generateTraceId() {
        return next.get()
                .map(TraceContext::traceId)
                .orElseGet(() -> IdGenerator.random().generateTraceId());
    }

    @Override
    public String generateSpanId() {
        return next.get()
                .map(TraceContext::spanId)
                .orElseGet(() -> IdGenerator.random().generateSpanId());
    }
}
