package io.acdc.archive.topology;

import io.acdc.archive.attendance.Attendance;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.tracing.export.StepExport;
import java.time.Clock;
import java.util.Set;

/**
 * What the archive needs besides its facts and its stores.
 *
 * @param records how outgoing events are encoded and whom they name as their source
 * @param clock time of decisions and deadlines
 * @param meters what is counted
 * @param attendance which further evaluators are there
 * @param steps where steps of models' stories are exported to
 * @param imported populations that came from elsewhere: their decisions stand, and none is added
 */
public record Surroundings(
        EventRecords records,
        Clock clock,
        ArchiveMeters meters,
        Attendance attendance,
        StepExport steps,
        Set<String> imported) {
    public Surroundings {
        imported = Set.copyOf(imported);
    }
}
