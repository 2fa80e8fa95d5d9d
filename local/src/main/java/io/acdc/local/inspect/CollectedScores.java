package io.acdc.local.inspect;

import io.acdc.events.EvaluationCompleted;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.local.audit.Mention;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.log.LogReader;
import io.acdc.schemas.log.PublishedSchemas;
import io.acdc.schemas.topics.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How many scores of current members for active tasks further evaluators have given. That is on no compacted topic; the
 * evaluations are read for it.
 */
final class CollectedScores {
    /** Model and task. */
    private record Pair(String modelId, String taskId) {}

    private final Set<String> members;
    private final Set<String> tasks;
    private final List<Mention> kinds;
    private final Map<EvaluatorId, Set<Pair>> scored = new HashMap<>();

    CollectedScores(Collection<String> members, Collection<String> tasks, Collection<EvaluatorId> evaluators) {
        this.members = Set.copyOf(members);
        this.tasks = Set.copyOf(tasks);
        evaluators.forEach(id -> scored.put(id, new HashSet<>()));
        this.kinds = evaluators.stream()
                .map(EvaluatorId::kind)
                .distinct()
                .map(Mention::new)
                .toList();
    }

    /** Reads what the evaluators have said so far about a population's models. */
    void read(Map<String, Object> clientConfiguration, String population) {
        EventCodec codec = new EventCodec(PublishedSchemas.read(clientConfiguration));
        try (LogReader reader = LogReader.open(clientConfiguration, List.of(Topics.EVALUATIONS_COMPLETED.name()))) {
            reader.forEach(record -> {
                if (population.equals(record.key())) {
                    take(record, codec);
                }
            });
        }
    }

    /** Takes in an evaluation, if it is such a score. */
    void add(EvaluationCompleted evaluation) {
        Set<Pair> pairs = scored.get(new EvaluatorId(
                evaluation.getEvaluator().getKind(), evaluation.getEvaluator().getVersion()));
        if (pairs != null && members.contains(evaluation.getModelId()) && tasks.contains(evaluation.getTaskId())) {
            pairs.add(new Pair(evaluation.getModelId(), evaluation.getTaskId()));
        }
    }

    /** Scores by evaluator. */
    Map<EvaluatorId, Long> counts() {
        Map<EvaluatorId, Long> counts = new HashMap<>();
        scored.forEach((id, pairs) -> counts.put(id, (long) pairs.size()));
        return counts;
    }

    private void take(ConsumerRecord<String, byte[]> record, EventCodec codec) {
        if (record.value() != null
                && kinds.stream().anyMatch(kind -> kind.isIn(record.value()))
                && codec.decode(record.value(), record.headers(), EvaluationCompleted.class)
                        instanceof Decoded.Event<EvaluationCompleted>(EvaluationCompleted evaluation)) {
            add(evaluation);
        }
    }
}
