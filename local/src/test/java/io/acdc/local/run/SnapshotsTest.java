package io.acdc.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.local.view.ArchiveMoment;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    @Test
    void shouldChooseStartAndEndThenTheMiddle() {
        // Given
        List<ArchiveMoment> history = Stream.concat(
                        Stream.of(moment(0, "a"), moment(0, "b")),
                        LongStream.rangeClosed(1, 80).mapToObj(decided -> moment(decided, "b")))
                .toList();

        // When
        List<ArchiveMoment> chosen = Snapshots.choose(history);

        // Then
        assertThat(chosen)
                .extracting(ArchiveMoment::candidatesDecided)
                .containsExactly(0L, 80L, 40L, 20L, 60L, 10L, 30L, 50L, 70L);
        assertThat(chosen.getFirst().members()).containsExactly("b");
    }

    @Test
    void shouldChooseEveryMomentOnceWhenThereAreFew() {
        // Given
        List<ArchiveMoment> history = List.of(moment(0, "a"), moment(1, "a"));

        // When // Then
        assertThat(Snapshots.choose(history)).containsExactlyElementsOf(history);
        assertThat(Snapshots.choose(List.of())).isEmpty();
    }

    private static ArchiveMoment moment(long decided, String member) {
        return new ArchiveMoment(decided, Instant.EPOCH, List.of(member));
    }
}
