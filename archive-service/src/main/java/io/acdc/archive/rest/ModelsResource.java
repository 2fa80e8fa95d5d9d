package io.acdc.archive.rest;

import io.acdc.archive.view.LineageNode;
import io.acdc.archive.view.ModelReport;
import io.acdc.archive.view.ModelStatus;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every model a population ever had. */
@Path("/v1/populations/{population}/models")
@Produces(MediaType.APPLICATION_JSON)
public class ModelsResource {
    private final Populations populations;

    ModelsResource(Populations populations) {
        this.populations = populations;
    }

    @GET
    @Operation(operationId = "models", summary = "Models in the order in which they were announced")
    public Page<ModelReport> models(
            @PathParam("population") String population,
            @QueryParam("status") Optional<String> status,
            @QueryParam("limit") Optional<String> limit,
            @QueryParam("cursor") Optional<String> cursor) {
        PageRequest request = PageRequest.of(limit, cursor);
        Optional<ModelStatus> wanted = Parameters.word("status", status, ModelStatus.class);
        return Page.of(populations.population(population).models(wanted, request.from(), request.limit()));
    }

    @GET
    @Path("/{modelId}")
    @Operation(operationId = "model", summary = "One model and what became of it")
    public ModelReport model(@PathParam("population") String population, @PathParam("modelId") String modelId) {
        return populations.population(population).model(modelId).orElseThrow(() -> unknown(population, modelId));
    }

    @GET
    @Path("/{modelId}/lineage")
    @Operation(
            operationId = "lineage",
            summary = "A model and all its ancestors back to the seeds",
            description = "Nearest first, every model once, each with its recipe.")
    public Page<LineageNode> lineage(
            @PathParam("population") String population,
            @PathParam("modelId") String modelId,
            @QueryParam("limit") Optional<String> limit,
            @QueryParam("cursor") Optional<String> cursor) {
        PageRequest request = PageRequest.of(limit, cursor);
        return populations
                .population(population)
                .lineage(modelId)
                .map(request::slice)
                .map(Page::of)
                .orElseThrow(() -> unknown(population, modelId));
    }

    private static ProblemException unknown(String population, String modelId) {
        return ProblemException.notFound("population %s has no model '%s'".formatted(population, modelId));
    }
}
