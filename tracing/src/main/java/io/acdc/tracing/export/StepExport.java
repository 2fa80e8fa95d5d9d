package io.acdc.tracing.export;

import io.acdc.tracing.step.Step;
import java.util.List;
import java.util.function.Supplier;

/** Where steps go. Exporting never waits and never fails: what cannot be sent is dropped. */
public interface StepExport extends AutoCloseable {
    /** Steps are made only where somebody wants them. */
    void export(Supplier<List<Step>> steps);

    /** Sends what is left, for a few seconds at most. */
    @Override
    void close();

    /** Nobody wants them. */
    static StepExport none() {
        return new StepExport() {
            @Override
            public void export(Supplier<List<Step>> steps) {}

            @Override
            public void close() {}
        };
    }
}
