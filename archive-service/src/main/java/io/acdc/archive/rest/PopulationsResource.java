package io.acdc.archive.rest;

import io.acdc.archive.view.PopulationReport;
import io.acdc.archive.view.PopulationView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Populations in numbers. */
@Path("/v1/populations")
@Produces(MediaType.APPLICATION_JSON)
public class PopulationsResource {
    private final Populations populations;

    PopulationsResource(Populations populations) {
        this.populations = populations;
    }

    @GET
    @Operation(operationId = "populations", summary = "All populations by name")
    public Page<PopulationReport> all(
            @QueryParam("limit") Optional<String> limit, @QueryParam("cursor") Optional<String> cursor) {
        PageRequest request = PageRequest.of(limit, cursor);
        List<PopulationView> all = populations.view().populations();
        return Page.of(
                request.slice(all),
                page -> page.stream().map(PopulationView::report).toList());
    }

    @GET
    @Path("/{population}")
    @Operation(operationId = "population", summary = "One population: numbers, settings and state")
    public PopulationReport one(@PathParam("population") String population) {
        return populations.population(population).report();
    }
}
