package io.acdc.mergeservice.service;

import io.acdc.schemas.topics.Topic;
import io.acdc.tracing.export.StepExport;
import io.acdc.tracing.story.MakingSteps;
import java.time.InstantSource;
import org.apache.avro.specific.SpecificRecord;

/** Exports the steps that announcements tell of, once they are on the log. */
record TracedAnnouncements(Announcements announcements, StepExport export, InstantSource clock)
        implements Announcements {
    @Override
    public <T extends SpecificRecord> void announce(Topic<T> topic, T event) {
        announcements.announce(topic, event);
        export.export(() -> MakingSteps.told(event, clock.instant()));
    }
}
