package io.acdc.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PopulationPartitionTest {
    @Test
    void shouldBeOnlyOneForTopicsKeyedByPopulation() {
        // "default" lies on the last of four partitions: seen on a broker, written by Kafka's own producer.
        assertThat(PopulationPartition.of("acdc.evaluations.completed", "default", 4))
                .hasValue(3);
        assertThat(PopulationPartition.of("acdc.archive.decisions", "default", 1))
                .hasValue(0);
    }

    @Test
    void shouldBeUnknownForOtherTopics() {
        assertThat(PopulationPartition.of("acdc.archive.models", "default", 4)).isEmpty();
        assertThat(PopulationPartition.of("elsewhere", "default", 4)).isEmpty();
    }
}
