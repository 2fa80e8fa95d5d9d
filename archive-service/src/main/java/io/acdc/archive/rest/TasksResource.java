package io.acdc.archive.rest;

import io.acdc.archive.view.TaskReport;
import io.acdc.archive.view.TaskStatus;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every task a population ever had. */
@Path("/v1/populations/{population}/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {
    private final Populations populations;

    TasksResource(Populations populations) {
        this.populations = populations;
    }

    @GET
    @Operation(
            operationId = "tasks",
            summary = "Tasks with pass rates, in the order in which they were proposed",
            description = "A retired task has its reason and the pass rate it was retired with.")
    public Page<TaskReport> tasks(
            @PathParam("population") String population,
            @QueryParam("status") Optional<String> status,
            @QueryParam("limit") Optional<String> limit,
            @QueryParam("cursor") Optional<String> cursor) {
        PageRequest request = PageRequest.of(limit, cursor);
        Optional<TaskStatus> wanted = Parameters.word("status", status, TaskStatus.class);
        return Page.of(populations.population(population).tasks(wanted, request.from(), request.limit()));
    }

    @GET
    @Path("/{taskId}")
    @Operation(operationId = "task", summary = "One task and what became of it")
    public TaskReport task(@PathParam("population") String population, @PathParam("taskId") String taskId) {
        return populations
                .population(population)
                .task(taskId)
                .orElseThrow(() ->
                        ProblemException.notFound("population %s has no task '%s'".formatted(population, taskId)));
    }
}
