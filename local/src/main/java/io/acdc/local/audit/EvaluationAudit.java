package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.facts.FactOutcome;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.Evaluator;
import io.acdc.events.ModelMerged;
import io.acdc.events.StoredCheckpoint;
import io.acdc.local.json.AvroJson;
import io.acdc.schemas.tracing.EventTrace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The story of an evaluation. Reads the evaluations twice: for the one, and for what others say of the same answer. */
final class EvaluationAudit {
    private final AuditLog log;
    private final Map<String, PopulationFacts> facts;

    EvaluationAudit(AuditLog log, Map<String, PopulationFacts> facts) {
        this.log = log;
        this.facts = facts;
    }

    ObjectNode story(String prefix, Optional<String> population) {
        SeenEvaluation seen = find(prefix, population);
        List<SeenEvaluation> same = sayingOfTheSame(seen.evaluation());
        EvaluationUses uses = new EvaluationUses(seen);
        History.walk(log, seen.evaluation().getPopulation(), uses);
        Optional<String> without = withoutEffect(seen, same, uses);
        ObjectNode story = JsonNodeFactory.instance.objectNode();
        story.set("evaluation", AvroJson.tree(seen.evaluation()));
        story.put("traceId", EventTrace.of(seen.evaluation()).traceId());
        story.set("record", record(seen));
        story.set("effect", effect(without));
        seen.evaluation()
                .getTranscriptId()
                .ifPresent(id -> story.set("transcript", transcript(seen.evaluation(), id, same)));
        story.set("sameAnswer", others(seen, same));
        task(story, seen.evaluation(), uses.task());
        model(story, seen.evaluation(), uses.model());
        story.set("decisions", without.isPresent() ? JsonNodeFactory.instance.arrayNode() : uses.uses());
        return story;
    }

    private SeenEvaluation find(String prefix, Optional<String> population) {
        List<SeenEvaluation> first = new ArrayList<>();
        Set<Found> found = new HashSet<>();
        log.evaluations(prefix, seen -> {
            EvaluationCompleted evaluation = seen.evaluation();
            if (evaluation.getEvaluationId().startsWith(prefix)
                    && population.stream().allMatch(evaluation.getPopulation()::equals)
                    && found.size() <= Found.MOST_LISTED
                    && found.add(new Found(evaluation.getPopulation(), evaluation.getEvaluationId()))) {
                first.add(seen);
            }
        });
        Found.only("evaluation", prefix, found);
        return first.getFirst();
    }

    /** In the order of the log. */
    private List<SeenEvaluation> sayingOfTheSame(EvaluationCompleted evaluation) {
        List<SeenEvaluation> same = new ArrayList<>();
        log.evaluations(evaluation.getModelId(), seen -> {
            EvaluationCompleted other = seen.evaluation();
            if (other.getModelId().equals(evaluation.getModelId())
                    && other.getTaskId().equals(evaluation.getTaskId())
                    && other.getPopulation().equals(evaluation.getPopulation())) {
                same.add(seen);
            }
        });
        return same;
    }

    /** Why it had none; empty if it had. */
    private Optional<String> withoutEffect(SeenEvaluation seen, List<SeenEvaluation> same, EvaluationUses uses) {
        return judged(seen, uses)
                .or(() -> uses.task().inactiveAt(seen.index()))
                .or(() -> uses.model().departedAt(seen.index()))
                .or(uses::givenUp)
                .or(() -> earlier(seen, same, uses));
    }

    private Optional<String> judged(SeenEvaluation seen, EvaluationUses uses) {
        return switch (log.judge()
                .evaluation(
                        seen.record().key(),
                        seen.record().value(),
                        seen.record().headers(),
                        uses.settings())) {
            case FactOutcome.Accepted<EvaluationCompleted> _ -> Optional.empty();
            case FactOutcome.WithoutEffect<EvaluationCompleted>(String reason) -> Optional.of(reason);
            case FactOutcome.Refused<EvaluationCompleted>(String reason) ->
                Optional.of("refused, see acdc tap dead-letters: " + reason);
        };
    }

    private Optional<String> earlier(SeenEvaluation seen, List<SeenEvaluation> same, EvaluationUses uses) {
        return same.stream()
                .filter(other -> other.index() < seen.index() && isOfTheSameSheet(other, seen, uses))
                .filter(other -> judged(other, uses).isEmpty()
                        && uses.task().inactiveAt(other.index()).isEmpty())
                .findFirst()
                .map(other -> "evaluation %s at offset %d came first"
                        .formatted(
                                other.evaluation().getEvaluationId(),
                                other.record().offset()));
    }

    /** Every further evaluator has a sheet of its own; the versions of the own kind share one. */
    private static boolean isOfTheSameSheet(SeenEvaluation one, SeenEvaluation other, EvaluationUses uses) {
        Evaluator evaluator = one.evaluation().getEvaluator();
        Evaluator another = other.evaluation().getEvaluator();
        return evaluator.getKind().equals(another.getKind())
                && (uses.isOwn() || evaluator.getVersion().equals(another.getVersion()));
    }

    private static ObjectNode effect(Optional<String> without) {
        ObjectNode effect = JsonNodeFactory.instance.objectNode().put("counts", without.isEmpty());
        without.ifPresent(reason -> effect.put("why", reason));
        return effect;
    }

    private static ObjectNode record(SeenEvaluation seen) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("topic", seen.record().topic())
                .put("partition", seen.record().partition())
                .put("offset", seen.record().offset())
                .put("timestamp", seen.timestamp().toString())
                .put("evaluationsBefore", seen.index());
    }

    /** The evaluation that was read for this one: the first of that id. */
    private static ObjectNode transcript(EvaluationCompleted evaluation, String id, List<SeenEvaluation> same) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("evaluationId", id);
        Optional<SeenEvaluation> read = same.stream()
                .filter(other -> other.evaluation().getEvaluationId().equals(id))
                .findFirst();
        read.ifPresentOrElse(
                found -> {
                    node.setAll(row(found));
                    node.put("prompt", found.evaluation().getPrompt())
                            .put("output", found.evaluation().getOutput())
                            .put("sameOutput", found.evaluation().getOutput().equals(evaluation.getOutput()));
                },
                () -> node.put("missing", "no evaluation of this model and task has that id"));
        return node;
    }

    private static ArrayNode others(SeenEvaluation seen, List<SeenEvaluation> same) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        same.stream()
                .filter(other -> other.index() != seen.index())
                .forEach(other -> rows.add(row(other)
                        .put("output", other.evaluation().getOutput())
                        .put("agrees", other.passed() == seen.passed())
                        .put("came", other.index() < seen.index() ? "earlier" : "later")));
        return rows;
    }

    private static ObjectNode row(SeenEvaluation seen) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("evaluationId", seen.evaluation().getEvaluationId())
                .put("offset", seen.record().offset())
                .put("evaluator", evaluator(seen.evaluation()))
                .put("score", seen.evaluation().getScore());
    }

    private static String evaluator(EvaluationCompleted evaluation) {
        return "%s/%s %s"
                .formatted(
                        evaluation.getEvaluator().getKind(),
                        evaluation.getEvaluator().getVersion(),
                        evaluation.getEvaluator().getInstance());
    }

    private void task(ObjectNode story, EvaluationCompleted evaluation, TaskLife life) {
        Optional<PopulationFacts> known = Optional.ofNullable(facts.get(evaluation.getPopulation()));
        TaskParts.add(story, known, evaluation.getTaskId());
        story.set("taskDecisions", life.rows());
    }

    private void model(ObjectNode story, EvaluationCompleted evaluation, ModelLife life) {
        Optional<PopulationFacts> known = Optional.ofNullable(facts.get(evaluation.getPopulation()));
        ObjectNode node = story.putObject("model").put("modelId", evaluation.getModelId());
        node.setAll(life.membership());
        Optional<StoredCheckpoint> checkpoint =
                known.flatMap(all -> all.model(evaluation.getModelId())).flatMap(ModelMerged::getCheckpoint);
        checkpoint.ifPresent(stored -> node.put("checkpoint", stored.getLocation())
                .put("weightSha256", stored.getWeightSha256())
                .put(
                        "weightsEvaluated",
                        stored.getWeightSha256().equals(evaluation.getWeightFingerprint())
                                ? "as recorded"
                                : "others: " + evaluation.getWeightFingerprint()));
        known.ifPresent(all -> story.set("lineage", new Lineage(all).back(evaluation.getModelId())));
    }
}
