package io.acdc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.testkit.EmbeddedKafka;
import io.acdc.testkit.SyntheticPopulation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class TwoArchivesTest {
    /** On three of the four partitions. */
    private static final List<String> NAMES = List.of("north", "south", "east");

    @TempDir
    private Path directory;

    @Test
    void shouldSharePopulationsAndTakeOverThoseOfAKilledInstance() throws Exception {
        List<SyntheticPopulation> populations =
                NAMES.stream().map(name -> new SyntheticPopulation(name, 6, 20)).toList();
        try (EmbeddedKafka kafka = EmbeddedKafka.startWithTopics();
                MadeUpWork work = new MadeUpWork(kafka.bootstrapServers(), populations);
                ArchiveInstance first = ArchiveInstance.start("archive-0", kafka.bootstrapServers(), directory)) {
            // Given
            work.open();
            work.breed();
            work.awaitAllDecided();

            // When
            try (ArchiveInstance second = ArchiveInstance.start("archive-1", kafka.bootstrapServers(), directory)) {
                work.breedUntilDecidedBy("archive-1");
                first.kill();
                work.breed();
                work.awaitAllDecided();
                assertThat(second.process().isAlive()).isTrue();
            }

            // Then
            assertThat(work.populationsOf("archive-0")).containsExactlyInAnyOrderElementsOf(NAMES);
            assertThat(work.populationsOf("archive-1")).containsExactlyInAnyOrderElementsOf(NAMES);
            assertRight(kafka.bootstrapServers());
        }
    }

    private void assertRight(String bootstrap) throws Exception {
        RecordedLog log = RecordedLog.read(bootstrap);
        for (String name : NAMES) {
            new ArchiveConsistency(log.of(name)).check();
        }
        Acdc.Ended verified = Acdc.run(directory, "replay", "--verify", "--bootstrap", bootstrap);
        assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    }
}
