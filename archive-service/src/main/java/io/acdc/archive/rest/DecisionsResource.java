package io.acdc.archive.rest;

import io.acdc.archive.following.ViewService;
import io.acdc.archive.view.LogPosition;
import io.acdc.archive.view.PopulationView;
import io.acdc.archive.view.Slice;
import io.acdc.archives.mapping.DecisionWords;
import io.acdc.events.ArchiveDecision;
import io.acdc.schemas.topics.Topics;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the archive decided, with what it was based on. */
@Path("/v1/populations/{population}/decisions")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {
    private final Populations populations;
    private final ViewService views;

    DecisionsResource(Populations populations, ViewService views) {
        this.populations = populations;
        this.views = views;
    }

    @GET
    @Operation(operationId = "decisions", summary = "Decisions by range, in order")
    public Page<ArchiveDecision> decisions(
            @PathParam("population") String population,
            @Parameter(description = "Sequence number of the first decision; 0 when left out.") @QueryParam("from")
                    Optional<String> from,
            @Parameter(description = "Sequence number of the last decision; the newest when left out.")
                    @QueryParam("to")
                    Optional<String> to,
            @Parameter(description = "Only decisions of that kind; EVALUATOR_JOINED and EVALUATOR_LEFT are kinds, too.")
                    @QueryParam("kind")
                    Optional<String> kind,
            @QueryParam("limit") Optional<String> limit,
            @QueryParam("cursor") Optional<String> cursor) {
        PageRequest request = PageRequest.of(limit, cursor);
        int first = Parameters.whole("from", from, 0, Integer.MAX_VALUE).orElse(0);
        int last = Parameters.whole("to", to, 0, Integer.MAX_VALUE - 1).orElse(Integer.MAX_VALUE - 1);
        Optional<String> wanted = Parameters.word("kind", kind, DecisionWords.kinds());
        PopulationView view = populations.population(population);
        return page(view.decisions(wanted, Math.max(first, request.from()), last + 1, request.limit()));
    }

    /** A page of large decisions may be shorter than was asked for. */
    private Page<ArchiveDecision> page(Slice<LogPosition> positions) {
        List<ArchiveDecision> decisions = views.fetch(Topics.ARCHIVE_DECISIONS, positions.items());
        return decisions.size() == positions.items().size()
                ? Page.of(positions, _ -> decisions)
                : new Page<>(
                        decisions, Optional.of(Long.toString(decisions.getLast().getSequence() + 1)));
    }

    @GET
    @Path("/{sequence}")
    @Operation(operationId = "decision", summary = "One decision")
    public ArchiveDecision decision(
            @PathParam("population") String population, @PathParam("sequence") String sequence) {
        int number = Parameters.whole("sequence", Optional.of(sequence), 0, Integer.MAX_VALUE - 1)
                .orElseThrow();
        PopulationView view = populations.population(population);
        return views
                .fetch(
                        Topics.ARCHIVE_DECISIONS,
                        view.decisions(Optional.empty(), number, number + 1, 1).items())
                .stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("population %s has %d decisions, counted from 0: no %d"
                        .formatted(population, view.nextSequence(), number)));
    }
}
