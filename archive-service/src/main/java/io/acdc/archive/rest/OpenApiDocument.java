package io.acdc.archive.rest;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.ModelMerged;
import io.acdc.events.TaskProposed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the description that is made from the resources: events are described by their contracts, and every
 * operation may answer with a problem.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiDocument implements OASFilter {
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "A parameter makes no sense; the problem says what it should be.",
            "404", "What was asked about does not exist.",
            "503", "The log is still being read, or cannot be; with Retry-After where asking again helps.");

    /** What is described from the classes that answer; everything else that was found there is how events are made. */
    private static final Set<String> OURS = Set.of(
            "CoveragePoint",
            "EvaluatorReport",
            "LineageNode",
            "MemberReport",
            "ModelReport",
            "ModelStatus",
            "PopulationReport",
            "TaskReport",
            "TaskStatus");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> events = EventSchemas.of(List.of(
                ArchiveDecision.getClassSchema(),
                EvaluationCompleted.getClassSchema(),
                ModelMerged.getClassSchema(),
                TaskProposed.getClassSchema()));
        document.getComponents().getSchemas().keySet().stream().toList().forEach(name -> {
            if (!isOurs(name)) {
                document.getComponents().removeSchema(name);
            }
        });
        events.forEach(document.getComponents()::addSchema);
        document.getComponents()
                .addSchema(
                        "Instant",
                        OASFactory.createSchema().addType(SchemaType.STRING).format("date-time"));
        document.getComponents().addSchema("Problem", problem());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        PROBLEMS.forEach(
                (status, description) -> operation.getResponses().addAPIResponse(status, response(description)));
        return operation;
    }

    private static boolean isOurs(String name) {
        return name.startsWith("Page") || OURS.contains(name);
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A problem document as in RFC 9457.")
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty("instance", text);
    }
}
