package io.acdc.archive.state;

import io.acdc.evolution.archive.Changes;
import io.acdc.evolution.archive.KeptFindings;
import io.acdc.evolution.archive.SheetName;
import io.acdc.schemas.codec.EventCodec;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Writes what changed. Part of the transaction that also sends the decisions. */
public final class ArchiveStores {
    private final StoredEvents events;
    private final OpenStores stores;

    /** The stores of one stream task. */
    public ArchiveStores(ProcessorContext<?, ?> context, EventCodec events) {
        this.events = new StoredEvents(events);
        this.stores = OpenStores.of(context);
    }

    /** Reads every population of this stream task. */
    public List<LivePopulation> loadAll() {
        return new StoredPopulations(events, stores).load();
    }

    /** Writes what {@code changes} say, and then forgets what needs no keeping. */
    public void save(LivePopulation live, Changes changes) {
        changes.tasks().forEach(taskId -> saveTask(live, taskId));
        changes.models().forEach(modelId -> saveModel(live, modelId));
        changes.sheets().forEach(sheet -> saveSheet(live, sheet));
        changes.findings().forEach(modelId -> saveFindings(live, modelId));
        changes.withdrawnTasks().forEach(taskId -> saveWithdrawn(live, taskId));
        changes.heldAnswers().forEach(held -> saveHeld(live, held));
        changes.droppedAnswers()
                .forEach(dropped -> stores.answers()
                        .delete(PopulationKey.ofAnswer(
                                live.name(), dropped.by(), dropped.modelId(), dropped.taskId())));
        changes.forgottenTasks().forEach(live::forgetTask);
        changes.forgottenModels().forEach(modelId -> forgetModel(live, modelId));
        // A review that retires nothing is counted without a decision; what it touches are the pass rates.
        if (!changes.decisions().isEmpty()
                || !changes.models().isEmpty()
                || changes.passRates()
                || changes.numbers()
                || changes.evaluators()) {
            savePopulation(live);
        }
    }

    /** Writes answers as sheets that an earlier version wrote one by one. Has to come before any other change. */
    public void convert(LivePopulation live) {
        if (live.isOfEarlierForm()) {
            live.archive()
                    .standings()
                    .forEach(standing -> saveTask(live, standing.task().id()));
            live.liveModels().forEach(modelId -> {
                saveSheet(live, new SheetName(modelId, Optional.empty()));
                OpenStores.deleteBelow(stores.answers(), PopulationKey.of(live.name(), modelId));
            });
            live.setConverted();
        }
    }

    /** Writes the population's settings and running numbers. */
    public void savePopulation(LivePopulation live) {
        PopulationEntry.Builder entry = StoredNumbers.entry(live.archive().counters(), live.nextArrival())
                .setMembers(live.archive().members())
                .setEvaluators(live.archive().evaluators().stream()
                        .map(StoredEvaluator::entry)
                        .toList());
        live.population().ifPresent(population -> entry.setPopulation(events.bytes(population)));
        stores.populations().put(live.name(), Entries.POPULATION.encode(entry.build()));
    }

    /** Writes how far the facts have been read. */
    public void saveFactsRead(LivePopulation live) {
        live.factsRead()
                .map(StoredNumbers::entry)
                .ifPresent(entry -> stores.factsRead().put(live.name(), Entries.FACTS_READ.encode(entry)));
    }

    private void saveTask(LivePopulation live, String taskId) {
        TaskEntry entry = StoredTask.entry(live.archive().statusOfTask(taskId))
                .setProposal(events.bytes(live.task(taskId)))
                .build();
        stores.tasks().put(PopulationKey.of(live.name(), taskId), Entries.TASK.encode(entry));
    }

    private void saveModel(LivePopulation live, String modelId) {
        ModelEntry entry = StoredModel.entry(
                        live.archive().statusOf(modelId), live.archive().openItems(modelId))
                .setArrival(live.arrival(modelId))
                .setAnnouncement(events.bytes(live.model(modelId)))
                .build();
        stores.models().put(PopulationKey.of(live.name(), modelId), Entries.MODEL.encode(entry));
    }

    private void saveSheet(LivePopulation live, SheetName name) {
        String key = PopulationKey.of(live.name(), name);
        live.archive()
                .sheet(name)
                .map(AnswerSheets::entry)
                .ifPresentOrElse(
                        entry -> stores.sheets().put(key, Entries.ANSWER_SHEET.encode(entry)),
                        () -> stores.sheets().delete(key));
    }

    private void saveHeld(LivePopulation live, Changes.SingleAnswer held) {
        stores.answers().put(PopulationKey.ofAnswer(live.name(), held.by(), held.modelId(), held.taskId()), new byte[] {
            AnswerSheets.code(held.answer())
        });
    }

    private void saveFindings(LivePopulation live, String modelId) {
        String key = PopulationKey.of(live.name(), modelId);
        KeptFindings kept = live.archive().findings(modelId);
        if (kept.isEmpty()) {
            stores.findings().delete(key);
        } else {
            stores.findings().put(key, Entries.FINDINGS.encode(AnswerSheets.entry(kept)));
        }
    }

    private void saveWithdrawn(LivePopulation live, String taskId) {
        stores.withdrawnTasks().put(PopulationKey.of(live.name(), taskId), new byte[0]);
    }

    private void forgetModel(LivePopulation live, String modelId) {
        String key = PopulationKey.of(live.name(), modelId);
        stores.sheets().delete(key);
        OpenStores.deleteBelow(stores.sheets(), key);
        live.forgetModel(modelId);
    }
}
