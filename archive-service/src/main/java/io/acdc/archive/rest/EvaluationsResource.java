package io.acdc.archive.rest;

import io.acdc.archive.following.ViewService;
import io.acdc.archive.view.LogPosition;
import io.acdc.events.EvaluationCompleted;
import io.acdc.schemas.topics.Topics;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Single evaluations, as they are on the log. */
@Path("/v1/populations/{population}/evaluations")
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationsResource {
    private final Populations populations;
    private final ViewService views;

    EvaluationsResource(Populations populations, ViewService views) {
        this.populations = populations;
        this.views = views;
    }

    @GET
    @Path("/{evaluationId}")
    @Operation(
            operationId = "evaluation",
            summary = "One evaluation",
            description =
                    "Prompt, output, extracted answer, score. Where several say they are this evaluation, the first"
                            + " on the log, which is the one that counts.")
    public EvaluationCompleted evaluation(
            @PathParam("population") String population, @PathParam("evaluationId") String evaluationId) {
        return populations.population(population).evaluations(evaluationId).stream()
                .map(this::fetch)
                .filter(evaluation -> evaluation.getEvaluationId().equals(evaluationId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "population %s has no evaluation '%s'".formatted(population, evaluationId)));
    }

    private EvaluationCompleted fetch(LogPosition position) {
        return views.fetch(Topics.EVALUATIONS_COMPLETED, List.of(position)).getFirst();
    }
}
