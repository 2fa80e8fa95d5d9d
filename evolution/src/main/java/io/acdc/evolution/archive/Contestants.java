package io.acdc.evolution.archive;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The model archive and those who want to get in: status and answers of every live model. */
final class Contestants {
    private final Set<String> known = new HashSet<>();
    /** In order of arrival. */
    private final Map<String, Contestant> live = new LinkedHashMap<>();
    /** Those of them that are not members, in order of arrival. */
    private final Map<String, Contestant> undecided = new LinkedHashMap<>();

    private List<String> memberIds = List.of();
    private List<Contestant> members = List.of();

    /** Takes a model in, unless it is known. */
    Optional<Contestant> announce(AnnouncedModel model) {
        return isKnown(model.id()) ? Optional.empty() : Optional.of(add(model, new ModelStatus.Waiting()));
    }

    /** Puts a model back as it was before a restart; called in order of arrival, when the pool is there. */
    void restore(AnnouncedModel model, ModelStatus status, TaskPool pool) {
        known.add(model.id());
        if (!(status instanceof ModelStatus.Departed)) {
            Contestant restored = add(model, status);
            if (status instanceof ModelStatus.UnderEvaluation(Set<String> tasks, long askedAt)) {
                restored.ask(tasks, pool.slotsOf(tasks), askedAt);
            }
        }
    }

    private Contestant add(AnnouncedModel model, ModelStatus status) {
        Contestant contestant = new Contestant(model, status);
        known.add(model.id());
        live.put(model.id(), contestant);
        if (!(status instanceof ModelStatus.Member)) {
            undecided.put(model.id(), contestant);
        }
        return contestant;
    }

    /** Whether the model was announced, even if it departed since. */
    boolean isKnown(String modelId) {
        return known.contains(modelId);
    }

    Optional<Contestant> live(String modelId) {
        return Optional.ofNullable(live.get(modelId));
    }

    /** Live models that are not members, in order of arrival. */
    List<Contestant> undecided() {
        return List.copyOf(undecided.values());
    }

    int undecidedCount() {
        return undecided.size();
    }

    void admit(String modelId, long sequence) {
        Contestant admitted = undecided.remove(modelId);
        if (admitted == null) {
            throw new IllegalStateException("model " + modelId + " awaits no decision");
        }
        admitted.admit(sequence);
    }

    void depart(String modelId) {
        live.remove(modelId);
        undecided.remove(modelId);
    }

    /** No decision waits for answers to this task any longer. Returns the models that had been asked. */
    List<String> excuse(int slot, String taskId) {
        return undecided.values().stream()
                .filter(contestant -> contestant.excuse(slot, taskId))
                .map(Contestant::id)
                .toList();
    }

    /** What an evaluator said is forgotten. Returns the models it had said anything about. */
    List<String> forget(EvaluatorId evaluator) {
        return live.values().stream()
                .filter(contestant -> contestant.forget(evaluator))
                .map(Contestant::id)
                .toList();
    }

    /** Forgets a slot whose task retired. Returns the sheets that had an answer there. */
    List<SheetName> clear(int slot) {
        List<SheetName> answered = live.values().stream()
                .flatMap(contestant -> contestant.sheetsWith(slot).stream())
                .toList();
        live.values().forEach(contestant -> contestant.clear(slot));
        return answered;
    }

    /** Members in archive order. */
    List<String> memberIds() {
        return memberIds;
    }

    /** Members in archive order. */
    List<Contestant> members() {
        return members;
    }

    void setMembers(List<String> ordered) {
        memberIds = List.copyOf(ordered);
        members = ordered.stream().flatMap(id -> live(id).stream()).toList();
    }
}
