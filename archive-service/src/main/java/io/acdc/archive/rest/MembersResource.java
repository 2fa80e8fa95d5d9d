package io.acdc.archive.rest;

import io.acdc.archive.view.MemberReport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The model archive. */
@Path("/v1/populations/{population}/members")
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
    private final Populations populations;

    MembersResource(Populations populations) {
        this.populations = populations;
    }

    @GET
    @Operation(
            operationId = "members",
            summary = "Current members in archive order",
            description = "With their scores at the last selection and the recipe they were made by.")
    public Page<MemberReport> members(
            @PathParam("population") String population,
            @QueryParam("limit") Optional<String> limit,
            @QueryParam("cursor") Optional<String> cursor) {
        PageRequest request = PageRequest.of(limit, cursor);
        return Page.of(populations.population(population).members(request.from(), request.limit()));
    }
}
