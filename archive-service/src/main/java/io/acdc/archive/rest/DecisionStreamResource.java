package io.acdc.archive.rest;

import io.acdc.archive.service.ArchiveConfiguration;
import io.acdc.archive.view.PopulationView;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Decisions as they are made. */
@Path("/v1/populations/{population}/decisions/stream")
public class DecisionStreamResource {
    private final Populations populations;
    private final DecisionStreams streams;
    private final Duration patience;

    DecisionStreamResource(Populations populations, DecisionStreams streams, ArchiveConfiguration configuration) {
        this.populations = populations;
        this.streams = streams;
        this.patience = configuration.rest().clientPatience();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "decisionStream",
            summary = "Decisions as they are made, as server-sent events",
            description = "An event's id is the decision's sequence number, its data the decision. Begins after"
                    + " Last-Event-ID, or at `from`, or with the next decision. A client that does not read for ten"
                    + " seconds is disconnected; it loses nothing by coming back with its Last-Event-ID.")
    public void stream(
            @PathParam("population") String population,
            @Parameter(description = "Sequence number of the first decision wanted.") @QueryParam("from")
                    Optional<String> from,
            @Parameter(description = "Sequence number of the last decision received; sent by event sources.")
                    @HeaderParam("Last-Event-ID")
                    Optional<String> lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        Optional<Integer> first = Parameters.whole("Last-Event-ID", lastEventId, 0, Integer.MAX_VALUE - 1)
                .map(last -> last + 1)
                .or(() -> Parameters.whole("from", from, 0, Integer.MAX_VALUE));
        PopulationView view = populations.population(population);
        streams.open(view, first.orElseGet(view::nextSequence), new EventChannel(sink, sse, request, patience));
    }
}
