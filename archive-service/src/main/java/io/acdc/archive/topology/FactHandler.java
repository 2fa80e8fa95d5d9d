package io.acdc.archive.topology;

import io.acdc.archive.state.ArchiveStores;
import io.acdc.archive.state.LivePopulation;
import io.acdc.archives.facts.EvaluationRules;
import io.acdc.archives.facts.FactOutcome;
import io.acdc.archives.facts.FactReader;
import io.acdc.archives.mapping.ArchiveSettingsFromPopulation;
import io.acdc.archives.mapping.ArchiveWords;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.Changes;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads a fact and lets the archive take it in, or says why it cannot be taken in. */
final class FactHandler {
    /** What became of a record. */
    sealed interface Outcome {
        /** It was taken in; perhaps without effect. */
        record Handled(Changes changes) implements Outcome {}

        /** It cannot be right. */
        record Refused(String reason) implements Outcome {}
    }

    private final FactReader reader;
    private final ArchiveStores stores;

    FactHandler(EventCodec codec, ArchiveStores stores) {
        this.reader = new FactReader(codec);
        this.stores = stores;
    }

    Outcome handle(String topic, Record<String, byte[]> record, LivePopulation live, Instant now) {
        String name = live.name();
        byte @Nullable [] value = record.value();
        Headers headers = record.headers();
        if (topic.equals(Topics.POPULATIONS.name())) {
            return outcome(reader.population(name, value, headers), population -> populationChanged(live, population));
        }
        if (topic.equals(Topics.TASKS_PROPOSED.name())) {
            return outcome(reader.task(name, value, headers), proposal -> proposed(live, proposal));
        }
        if (topic.equals(Topics.TASKS_WITHDRAWN.name())) {
            return outcome(
                    reader.withdrawal(name, value, headers),
                    withdrawal -> live.archive().withdraw(withdrawal.getTaskId()));
        }
        if (topic.equals(Topics.TASK_ROUNDS.name())) {
            return outcome(
                    reader.round(name, value, headers),
                    round -> live.archive().finishRound(round.getRound(), round.getProposed(), now));
        }
        if (topic.equals(Topics.MODELS_MERGED.name())) {
            return outcome(reader.model(name, value, headers), model -> merged(live, model, now));
        }
        return outcome(
                reader.evaluation(name, value, headers, live.population()), evaluation -> completed(live, evaluation));
    }

    private static <T> Outcome outcome(FactOutcome<T> judged, Function<T, Changes> handler) {
        return switch (judged) {
            case FactOutcome.Accepted<T>(T fact) -> outcome(handler.apply(fact));
            case FactOutcome.WithoutEffect<T> nothing -> new Outcome.Handled(Changes.none());
            case FactOutcome.Refused<T>(String reason) -> new Outcome.Refused(reason);
        };
    }

    private static Outcome outcome(Changes changes) {
        return changes.refusal().<Outcome>map(Outcome.Refused::new).orElseGet(() -> new Outcome.Handled(changes));
    }

    /** Settings are in force from the decision that says so; another record of the same version changes nothing. */
    private Changes populationChanged(LivePopulation live, Population population) {
        Changes changes = live.archive().open(ArchiveSettingsFromPopulation.of(population));
        if (!changes.decisions().isEmpty()) {
            live.setPopulation(population);
            stores.savePopulation(live);
        }
        return changes;
    }

    private static Changes proposed(LivePopulation live, TaskProposed proposal) {
        Changes changes = live.archive().propose(ArchiveWords.task(proposal));
        if (!changes.tasks().isEmpty()) {
            live.remember(proposal);
        }
        return changes;
    }

    private static Changes merged(LivePopulation live, ModelMerged model, Instant now) {
        Changes changes = live.archive().announce(ArchiveWords.model(model), now);
        if (!changes.models().isEmpty()) {
            live.remember(model);
        }
        return changes;
    }

    private static Changes completed(LivePopulation live, EvaluationCompleted evaluation) {
        String model = evaluation.getModelId();
        Answer answer = ArchiveWords.answer(evaluation);
        Optional<EvaluatorId> by =
                live.population().flatMap(inForce -> EvaluationRules.further(evaluation.getEvaluator(), inForce));
        return ArchiveWords.isOfGate(evaluation)
                ? live.archive().inspect(by, model, evaluation.getTaskId(), answer)
                : live.archive().complete(by, model, evaluation.getTaskId(), answer);
    }
}
