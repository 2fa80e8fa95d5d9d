package io.acdc.evolution.archive;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The model archive and those who want to get in: status and answers of every live model. */
final class Contestants {
    /** A live model. */
    static final class Contestant {
        private final AnnouncedModel model;
        private final AnswerSheet answers = new AnswerSheet();
        /** Slots of the tasks that decide when it is ready. */
        private final BitSet requested = new BitSet();

        private ModelStatus status;

        private Contestant(AnnouncedModel model, ModelStatus status) {
            this.model = model;
            this.status = status;
        }

        AnnouncedModel model() {
            return model;
        }

        String id() {
            return model.id();
        }

        AnswerSheet answers() {
            return answers;
        }

        ModelStatus status() {
            return status;
        }

        /** Whether it is still asked for what decides about it. */
        boolean isUnderEvaluation() {
            return status instanceof ModelStatus.UnderEvaluation;
        }

        /** Whether all tasks it was asked about have retired. */
        boolean isAskedNothing() {
            return requested.isEmpty();
        }

        /** Whether it has answered all it was asked about that is still active. */
        boolean isReady() {
            return answers.hasAnsweredAll(requested);
        }

        void ask(Set<String> tasks, BitSet slots, long askedAt) {
            status = new ModelStatus.UnderEvaluation(tasks, askedAt);
            requested.clear();
            requested.or(slots);
        }

        void waitAgain() {
            status = new ModelStatus.Waiting();
        }

        /** No longer waits for the answer to a task. Returns whether it did. */
        boolean excuse(int slot, String taskId) {
            if (!requested.get(slot) || !(status instanceof ModelStatus.UnderEvaluation asked)) {
                return false;
            }
            requested.clear(slot);
            status = asked.without(taskId);
            return true;
        }

        /** Forgets a slot whose task retired, before another task can take it. */
        void clear(int slot) {
            answers.clear(slot);
            requested.clear(slot);
        }
    }

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
        admitted.status = new ModelStatus.Member(sequence);
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

    /** Forgets a slot whose task retired. Returns the models that had answered it. */
    List<String> clear(int slot) {
        List<String> answered = live.values().stream()
                .filter(contestant -> contestant.answers().hasAnswered(slot))
                .map(Contestant::id)
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
