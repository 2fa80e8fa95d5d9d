package io.acdc.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.replay.rebuild.RebuiltArchive;
import io.acdc.archives.replay.rebuild.RebuiltMember;
import io.acdc.archives.replay.rebuild.RebuiltTask;
import io.acdc.events.ModelMerged;
import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** A rebuilt archive as files of JSON lines. */
record RebuildFiles(Path directory) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * In a directory that does not exist or is empty.
     *
     * @throws AcdcFailure if it holds something, or cannot be made
     */
    static RebuildFiles in(Path directory) {
        try {
            Files.createDirectories(directory);
            try (Stream<Path> entries = Files.list(directory)) {
                if (entries.findAny().isPresent()) {
                    throw AcdcFailure.couldNotRun(
                            "%s is not empty: give a directory that does not exist yet".formatted(directory));
                }
            }
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
        return new RebuildFiles(directory);
    }

    /** Writes everything. */
    void write(RebuiltArchive archive, Facts facts, List<ModelMerged> lineage) {
        write("population.json", Stream.of(population(archive)));
        List<RebuiltMember> members = archive.members();
        write("models.jsonl", members.stream().map(member -> model(member, members.indexOf(member), facts)));
        write("tasks.jsonl", archive.tasks().stream().map(task -> task(task, facts)));
        write("lineage.jsonl", lineage.stream().map(RebuildFiles::event));
    }

    private static ObjectNode population(RebuiltArchive archive) {
        ObjectNode node = JSON.createObjectNode()
                .put("sequence", archive.fold().nextSequence() - 1)
                .put("candidatesDecided", archive.fold().candidatesDecided())
                .put("admitted", archive.fold().admitted())
                .put("rejected", archive.fold().rejected());
        archive.fold().population().ifPresent(population -> node.set("population", event(population)));
        return node;
    }

    private static ObjectNode model(RebuiltMember member, int position, Facts facts) {
        ObjectNode node = JSON.createObjectNode()
                .put("modelId", member.modelId())
                .put("position", position)
                .put("fitness", member.fitness())
                .put("selectionScore", member.selectionScore())
                .put("admittedAt", member.admittedAt());
        facts.model(member.modelId()).ifPresent(model -> node.set("model", event(model)));
        return node;
    }

    private static ObjectNode task(RebuiltTask task, Facts facts) {
        ObjectNode node = JSON.createObjectNode().put("taskId", task.taskId()).put("activatedAt", task.activatedAt());
        facts.task(task.taskId()).ifPresent(proposal -> node.set("task", event(proposal)));
        return node;
    }

    /** The text form of an Avro record is JSON. */
    private static JsonNode event(SpecificRecord event) {
        try {
            return JSON.readTree(event.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event's text form is JSON", impossible);
        }
    }

    private void write(String name, Stream<? extends JsonNode> lines) {
        Path file = directory.resolve(name);
        try {
            Files.write(file, lines.map(JsonNode::toString).toList());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static AcdcFailure unwritable(Path path, IOException cause) {
        return AcdcFailure.couldNotRun("cannot write %s: %s; give another directory".formatted(path, cause));
    }
}
