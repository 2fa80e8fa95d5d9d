package io.acdc.archives.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.SelectionBasis;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveFoldTest {
    private final ArchiveFold fold = new ArchiveFold();

    @Test
    void shouldFollowBothArchives() {
        // When
        fold.apply(aboutTask(0, DecisionKind.TASK_ACTIVATED, "t-1"));
        fold.apply(aboutTask(1, DecisionKind.TASK_ACTIVATED, "t-2"));
        fold.apply(aboutModel(2, DecisionKind.CANDIDATE_ADMITTED, 0, List.of("seed")));
        fold.apply(aboutTask(3, DecisionKind.TASK_RETIRED, "t-1"));
        fold.apply(aboutModel(4, DecisionKind.CANDIDATE_ADMITTED, 1, List.of("child", "seed")));
        fold.apply(aboutModel(5, DecisionKind.CANDIDATE_REJECTED, 2, List.of("child", "seed")));

        // Then
        assertThat(fold.members()).containsExactly("child", "seed");
        assertThat(fold.activeTasks()).containsExactly("t-2");
        assertThat(fold.candidatesDecided()).isEqualTo(2);
        assertThat(fold.admitted()).isEqualTo(1);
        assertThat(fold.rejected()).isEqualTo(1);
        assertThat(fold.nextSequence()).isEqualTo(6);
    }

    @Test
    void shouldIgnoreDecisionsItHasSeen() {
        // Given
        ArchiveDecision first = aboutTask(0, DecisionKind.TASK_ACTIVATED, "t-1");
        fold.apply(first);
        fold.apply(aboutTask(1, DecisionKind.TASK_RETIRED, "t-1"));

        // When
        boolean effect = fold.apply(first);

        // Then
        assertThat(effect).isFalse();
        assertThat(fold.activeTasks()).isEmpty();
    }

    @Test
    void shouldRefuseAGap() {
        // Given
        fold.apply(aboutTask(0, DecisionKind.TASK_ACTIVATED, "t-1"));

        // When // Then
        assertThatThrownBy(() -> fold.apply(aboutTask(2, DecisionKind.TASK_ACTIVATED, "t-3")))
                .isInstanceOf(SequenceGapException.class)
                .hasMessage("population test: decision 2 follows 0; the decisions between are missing");
    }

    private static ArchiveDecision aboutTask(long sequence, DecisionKind kind, String taskId) {
        return decision(sequence, kind, 0).setTaskId(taskId).build();
    }

    private static ArchiveDecision aboutModel(
            long sequence, DecisionKind kind, long candidatesDecided, List<String> membersAfter) {
        return decision(sequence, kind, candidatesDecided)
                .setModelId("child")
                .setSelection(new SelectionBasis(List.of(), membersAfter, 0, "", List.of(), "", List.of()))
                .build();
    }

    private static ArchiveDecision.Builder decision(long sequence, DecisionKind kind, long candidatesDecided) {
        return ArchiveDecision.newBuilder()
                .setPopulation("test")
                .setSequence(sequence)
                .setKind(kind)
                .setSettingsVersion(1)
                .setCandidatesDecided(candidatesDecided)
                .setExplanation("")
                .setDecidedAt(Instant.EPOCH);
    }
}
