package io.acdc.archive.rest;

import io.acdc.archive.view.CoveragePoint;
import io.acdc.archive.view.PopulationView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How the archives grew. */
@Path("/v1/populations/{population}/coverage")
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {
    private static final int GREATEST_SAMPLE = 1000;

    private final Populations populations;

    CoverageResource(Populations populations) {
        this.populations = populations;
    }

    @GET
    @Operation(
            operationId = "coverage",
            summary = "The archives after every decision over a model, oldest first",
            description =
                    "Coverage is the share of the active tasks that at least one member passed, by the answers that"
                            + " the archive had read when it decided.")
    public Page<CoveragePoint> coverage(
            @PathParam("population") String population,
            @Parameter(
                            description =
                                    "Only so many points (2 to 1000), evenly spread over the whole history, the first"
                                            + " and the last one among them; replaces limit and cursor.")
                    @QueryParam("points")
                    Optional<String> points,
            @QueryParam("limit") Optional<String> limit,
            @QueryParam("cursor") Optional<String> cursor) {
        PageRequest request = PageRequest.of(limit, cursor);
        Optional<Integer> sample = Parameters.whole("points", points, 2, GREATEST_SAMPLE);
        PopulationView view = populations.population(population);
        return sample.map(count -> new Page<>(view.coverageSample(count), Optional.empty()))
                .orElseGet(() -> Page.of(view.coverage(request.from(), request.limit())));
    }
}
