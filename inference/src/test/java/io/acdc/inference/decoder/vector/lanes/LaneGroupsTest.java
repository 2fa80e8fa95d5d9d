package io.acdc.inference.decoder.vector.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.generation.PromptBatch;
import io.acdc.inference.decoder.generation.PromptCheck;
import io.acdc.inference.decoder.generation.RunningSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneGroupsTest {

    @ParameterizedTest
    @CsvSource({"1, 5, '3 2'", "2, 4, '2 2'", "2, 7, '1 2 2 2'", "2, 15, '2 3 2 3 2 3'", "4, 2, '1 1'"})
    void shouldGiveEveryThreadWorkToTheEnd(int threads, int vectors, String expected) {
        // Given: the last vector is not full
        List<RunningSequence> sequences = sequences(vectors * Lanes.WIDTH - 1);

        // When
        List<List<RunningSequence>> groups = LaneGroups.of(sequences, threads);

        // Then
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyElementsOf(sequences);
        assertThat(String.join(
                        " ",
                        groups.stream()
                                .map(group -> String.valueOf(Lanes.blocksFor(group.size())))
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void shouldMakeNoGroupOfNothing() {
        assertThat(LaneGroups.of(List.of(), 2)).isEmpty();
    }

    private static List<RunningSequence> sequences(int count) {
        List<RunningSequence> sequences = new ArrayList<>();
        List<Generation> answers = PromptBatch.answer(
                Collections.nCopies(count, TokenSequence.of(1)),
                GenerationSettings.greedy(1, Set.of()),
                new PromptCheck(2, 8),
                all -> {
                    sequences.addAll(all);
                    all.forEach(sequence -> sequence.fail("not run"));
                });
        assertThat(answers).hasSize(count);
        return sequences;
    }
}
