package io.acdc.local.inspect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ArchiveModel;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.Population;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is going on: every population and every evaluator. */
public final class StatusReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StatusReport() {}

    /**
     * The report of a state that was just read.
     *
     * @param bootstrap the broker it was read from, {@code host:port}
     * @param archives where the archive service answers over HTTP, by instance
     */
    public static Report of(CurrentState state, String bootstrap, Map<String, String> archives) {
        List<String> lines = new ArrayList<>(List.of("broker " + bootstrap));
        ObjectNode json = JSON.createObjectNode().put("bootstrap", bootstrap);
        ObjectNode addresses = json.putObject("archives");
        archives.forEach((instance, address) -> {
            lines.add("%s answers at %s".formatted(instance, address));
            addresses.put(instance, address);
        });
        ArrayNode populations = json.putArray("populations");
        for (Population population : state.populations()) {
            ObjectNode node = population(state, population);
            populations.add(node);
            lines.add(line(node));
            ArrayNode further = node.putArray("furtherEvaluators");
            for (FurtherEvaluator evaluator :
                    state.furtherEvaluators(population).all()) {
                FurtherEvaluators.add(further, evaluator);
                lines.add("  " + evaluator.line());
            }
        }
        addEvaluators(state.evaluators().up(Instant.now()), lines, json.putArray("evaluators"));
        return new Report(lines, json);
    }

    private static ObjectNode population(CurrentState state, Population population) {
        String name = population.getName();
        List<ArchiveModel> members = state.models(name);
        ObjectNode node = JSON.createObjectNode()
                .put("population", name)
                .put("state", population.getState().name())
                .put("imported", state.isImported(name))
                .put("seed", population.getSeed())
                .put("preset", population.getSettings().getPreset())
                .put(
                        "candidatesDecided",
                        state.lastDecision(name)
                                .map(ArchiveDecision::getCandidatesDecided)
                                .orElse(0L))
                .put(
                        "decisions",
                        state.lastDecision(name)
                                .map(decision -> decision.getSequence() + 1)
                                .orElse(0L))
                .put("members", members.size())
                .put("tasksActive", state.tasks(name).size())
                .put(
                        "bestFitness",
                        members.stream()
                                .mapToDouble(ArchiveModel::getFitness)
                                .max()
                                .orElse(0));
        population.getCandidateLimit().ifPresent(limit -> node.put("candidateLimit", limit));
        return node;
    }

    private static String line(ObjectNode node) {
        return String.format(
                Locale.ROOT,
                "population %s: %s%s, %d%s candidates decided, %d members (best fitness %.1f%%), %d active tasks; seed %d,"
                        + " preset %s",
                node.get("population").asText(),
                node.get("imported").asBoolean() ? "imported, " : "",
                node.get("state").asText().toLowerCase(Locale.ROOT),
                node.get("candidatesDecided").asLong(),
                node.has("candidateLimit") ? " of " + node.get("candidateLimit").asLong() : "",
                node.get("members").asInt(),
                100 * node.get("bestFitness").asDouble(),
                node.get("tasksActive").asInt(),
                node.get("seed").asLong(),
                node.get("preset").asText());
    }

    private static void addEvaluators(List<EvaluatorRegistration> evaluators, List<String> lines, ArrayNode json) {
        if (evaluators.isEmpty()) {
            lines.add("no evaluator is up");
        }
        for (EvaluatorRegistration registration : evaluators) {
            String instance = registration.getEvaluator().getInstance();
            lines.add(String.format(
                    Locale.ROOT,
                    "evaluator %s (%s %s, %s on %s): %,d answers, busy %.0f%%",
                    instance,
                    registration.getEvaluator().getKind(),
                    registration.getEvaluator().getVersion(),
                    registration.getBackend(),
                    registration.getDevice(),
                    registration.getAnswers(),
                    100 * registration.getBusyFraction()));
            json.addObject()
                    .put("instance", instance)
                    .put("kind", registration.getEvaluator().getKind())
                    .put("version", registration.getEvaluator().getVersion())
                    .put("role", registration.getEvaluator().getRole().name())
                    .put("backend", registration.getBackend())
                    .put("device", registration.getDevice())
                    .put("answers", registration.getAnswers())
                    .put("busyFraction", registration.getBusyFraction());
        }
    }
}
