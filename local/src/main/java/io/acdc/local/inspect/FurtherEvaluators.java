package io.acdc.local.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.Population;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.local.inspect.CountingEvaluators.Counting;
import io.acdc.local.inspect.FurtherEvaluator.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The evaluators beside a population's own.
 *
 * @param population whose they are
 * @param up all evaluators that are up
 * @param counting those that count
 * @param scoresWanted how many scores a skill needs to count: one of every member for every active task
 * @param scores how many of them those have given that do not count yet
 */
record FurtherEvaluators(
        Population population,
        List<EvaluatorRegistration> up,
        SortedMap<EvaluatorId, Counting> counting,
        long scoresWanted,
        Map<EvaluatorId, Long> scores) {
    /** Those that are up or count, by kind and version. */
    List<FurtherEvaluator> all() {
        SortedMap<EvaluatorId, List<EvaluatorRegistration>> present = present();
        SortedMap<EvaluatorId, FurtherEvaluator> all = new TreeMap<>();
        present.forEach((id, registrations) -> all.put(id, uncounted(id, registrations)));
        counting.forEach((id, since) -> all.put(
                id,
                new FurtherEvaluator(
                        id,
                        since.basis().getRole(),
                        since.basis().getInput(),
                        instances(present.getOrDefault(id, List.of())),
                        new Standing.Counting(since.since()))));
        return List.copyOf(all.values());
    }

    /** Those that are up and add skills, but do not count yet. */
    List<EvaluatorId> collecting() {
        return all().stream()
                .filter(each -> each.standing() instanceof Standing.Collecting)
                .map(FurtherEvaluator::id)
                .toList();
    }

    static void add(ArrayNode rows, FurtherEvaluator evaluator) {
        ObjectNode row = rows.addObject()
                .put("kind", evaluator.id().kind())
                .put("version", evaluator.id().version())
                .put("role", evaluator.role().name())
                .put("input", evaluator.input().name());
        ArrayNode instances = row.putArray("instances");
        evaluator.instances().forEach(instances::add);
        switch (evaluator.standing()) {
            case Standing.Counting(long since) -> row.put("countingSince", since);
            case Standing.Collecting(long scores, long wanted) ->
                row.put("scores", scores).put("scoresWanted", wanted);
            case Standing.Arriving() -> {}
        }
    }

    private FurtherEvaluator uncounted(EvaluatorId id, List<EvaluatorRegistration> registrations) {
        EvaluatorRegistration first = registrations.getFirst();
        EvaluatorRole role = first.getEvaluator().getRole();
        return new FurtherEvaluator(
                id,
                role,
                first.getInput(),
                instances(registrations),
                role == EvaluatorRole.GATE
                        ? new Standing.Arriving()
                        : new Standing.Collecting(scores.getOrDefault(id, 0L), scoresWanted));
    }

    private SortedMap<EvaluatorId, List<EvaluatorRegistration>> present() {
        String own = population.getSettings().getEvaluation().getEvaluatorKind();
        SortedMap<EvaluatorId, List<EvaluatorRegistration>> present = new TreeMap<>();
        up.stream()
                .filter(each -> !each.getEvaluator().getKind().equals(own))
                .filter(each ->
                        each.getPopulations().isEmpty() || each.getPopulations().contains(population.getName()))
                .forEach(each -> present.computeIfAbsent(id(each), _ -> new ArrayList<>())
                        .add(each));
        return present;
    }

    private static EvaluatorId id(EvaluatorRegistration registration) {
        return new EvaluatorId(
                registration.getEvaluator().getKind(),
                registration.getEvaluator().getVersion());
    }

    private static List<String> instances(List<EvaluatorRegistration> registrations) {
        return registrations.stream()
                .map(each -> each.getEvaluator().getInstance())
                .toList();
    }
}
