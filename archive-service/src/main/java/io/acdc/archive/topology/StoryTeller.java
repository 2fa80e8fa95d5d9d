package io.acdc.archive.topology;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationRequested;
import io.acdc.schemas.tracing.TraceContext;
import io.acdc.tracing.export.StepExport;
import io.acdc.tracing.story.ArchiveSteps;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Exports what one stream task asks and decides, as steps of models' stories, before it is committed: what is aborted is
 * told again under the same ids.
 */
final class StoryTeller {
    private final StepExport export;
    private final Clock clock;
    private Optional<Record<String, byte[]>> cause = Optional.empty();

    StoryTeller(StepExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    /** What is sent from now on is because of this record. */
    void reading(Record<String, byte[]> record) {
        cause = Optional.of(record);
    }

    /** What is sent from now on is because time went by. */
    void waiting() {
        cause = Optional.empty();
    }

    void sent(SpecificRecord event) {
        switch (event) {
            case EvaluationRequested item -> export.export(() -> List.of(ArchiveSteps.asked(item, clock.instant())));
            case ArchiveDecision decision ->
                export.export(() -> ArchiveSteps.decided(
                                decision,
                                cause.map(record -> Instant.ofEpochMilli(record.timestamp())),
                                cause.flatMap(record -> TraceContext.of(record.headers())))
                        .stream()
                        .toList());
            default -> {}
        }
    }
}
