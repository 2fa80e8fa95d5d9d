package io.acdc.archives.replay.verify;

import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.state.ReplayedModel;
import java.util.List;

/** Candidates about which nothing is left to wait for. */
public record CompleteCandidates(ReplayedArchive archive) {
    /** Undecided models that have answered all they were asked and can be compared, in order of announcement. */
    public List<String> ids() {
        return archive.models().live().stream()
                .filter(model -> !model.isMember() && !model.isWaiting())
                .filter(model -> model.unanswered().isEmpty())
                .filter(model -> new AttendanceCheck(archive).awaited(model).isEmpty())
                .filter(this::isDecidable)
                .map(ReplayedModel::id)
                .toList();
    }

    private boolean isDecidable(ReplayedModel candidate) {
        return candidate.answers().isUnscored()
                || archive.settings()
                        .flatMap(settings -> GateCheck.stopping(archive, candidate, settings))
                        .isPresent()
                || archive.settings()
                        .flatMap(settings -> SelectionRecomputation.select(
                                archive,
                                archive.models().members(),
                                candidate,
                                settings.archive().selection()))
                        .isPresent();
    }
}
