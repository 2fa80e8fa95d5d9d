package io.acdc.evolution.archive;

import java.util.ArrayList;
import java.util.Collection;
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

        void become(ModelStatus next) {
            status = next;
        }
    }

    private final Set<String> known = new HashSet<>();
    /** In order of arrival. */
    private final Map<String, Contestant> live = new LinkedHashMap<>();

    private List<String> members = List.of();

    /** Takes a model in, unless it is known. */
    boolean announce(AnnouncedModel model) {
        if (!known.add(model.id())) {
            return false;
        }
        live.put(model.id(), new Contestant(model, new ModelStatus.Waiting()));
        return true;
    }

    /** Puts a model back as it was before a restart; called in order of arrival. */
    void restore(AnnouncedModel model, ModelStatus status) {
        known.add(model.id());
        if (!(status instanceof ModelStatus.Departed)) {
            live.put(model.id(), new Contestant(model, status));
        }
    }

    Optional<Contestant> live(String modelId) {
        return Optional.ofNullable(live.get(modelId));
    }

    /** Live models in order of arrival. */
    Collection<Contestant> live() {
        return List.copyOf(live.values());
    }

    void depart(String modelId) {
        live.remove(modelId);
    }

    /** Members in archive order. */
    List<String> memberIds() {
        return members;
    }

    /** Members in archive order. */
    List<Contestant> members() {
        List<Contestant> contestants = new ArrayList<>(members.size());
        members.forEach(id -> live(id).ifPresent(contestants::add));
        return contestants;
    }

    void setMembers(List<String> ordered) {
        members = List.copyOf(ordered);
    }

    /** Seeds that wait for their decision. */
    int undecidedSeeds() {
        return (int) live.values().stream()
                .filter(contestant -> contestant.model().seed())
                .filter(contestant -> !(contestant.status() instanceof ModelStatus.Member))
                .count();
    }
}
