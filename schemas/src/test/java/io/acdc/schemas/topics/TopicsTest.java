package io.acdc.schemas.topics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ActiveTask;
import io.acdc.events.EvaluationRequested;
import io.acdc.schemas.fixture.RandomEvents;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final RandomEvents events = new RandomEvents(3);

    @Test
    void shouldFindEveryTopicByItsName() {
        // Then
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(Topics.named(topic.name())).contains(topic));
        assertThat(Topics.named("acdc.nothing")).isEmpty();
    }

    @Test
    void shouldKeepTheNamesThatLogsInUseHave() {
        // Then
        assertThat(Topics.all().stream()
                        .collect(Collectors.toMap(
                                Topic::name, topic -> topic.recordType().getSimpleName())))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("acdc.tasks.proposed", "TaskProposed"),
                        entry("acdc.tasks.rejected", "TaskRejected"),
                        entry("acdc.tasks.submitted", "TaskSubmitted"),
                        entry("acdc.tasks.withdrawn", "TaskWithdrawn"),
                        entry("acdc.tasks.rounds", "TaskRoundFinished"),
                        entry("acdc.scientist.calls", "ScientistCall"),
                        entry("acdc.imports", "PopulationImport"),
                        entry("acdc.models.merged", "ModelMerged"),
                        entry("acdc.models.ordered", "CandidateOrdered"),
                        entry("acdc.models.failed", "CandidateFailed"),
                        entry("acdc.evaluations.requested", "EvaluationRequested"),
                        entry("acdc.evaluations.completed", "EvaluationCompleted"),
                        entry("acdc.archive.decisions", "ArchiveDecision"),
                        entry("acdc.archive.models", "ArchiveModel"),
                        entry("acdc.archive.tasks", "ActiveTask"),
                        entry("acdc.populations", "Population"),
                        entry("acdc.evaluators", "EvaluatorRegistration")));
    }

    @Test
    void shouldKeyWorkItemsByModelAndStateByPopulationAndId() {
        // Given
        EvaluationRequested item =
                events.of(Topics.EVALUATIONS_REQUESTED).findFirst().orElseThrow();
        ActiveTask task = ActiveTask.newBuilder(
                        events.of(Topics.ARCHIVE_TASKS).findFirst().orElseThrow())
                .setPopulation("islands")
                .setTaskId("t-1")
                .setSequence(9)
                .build();

        // Then
        assertThat(Topics.EVALUATIONS_REQUESTED.key().apply(item)).isEqualTo(item.getModelId());
        assertThat(Topics.ARCHIVE_TASKS.key().apply(task)).isEqualTo("islands/t-1");
        assertThat(Topics.ARCHIVE_TASKS.id().apply(task)).isEqualTo("t-1#9");
    }

    @Test
    void shouldKeyAllFactsAndDecisionsByPopulation() {
        // Then
        assertThat(Topics.all())
                .filteredOn(topic -> topic.retention() == Retention.FOR_EVER)
                .hasSize(10)
                .allSatisfy(this::assertKeyedByPopulation);
    }

    @Test
    void shouldCreateTopicsAsTheCatalogueSays() {
        // When
        Map<String, NewTopic> topics =
                new TopicCreation(4, 16, (short) 3).topics().collect(Collectors.toMap(NewTopic::name, topic -> topic));

        // Then
        assertThat(topics)
                .hasSize(19)
                .allSatisfy(
                        (name, topic) -> assertThat(topic.replicationFactor()).isEqualTo((short) 3));
        assertTopic(topics, "acdc.tasks.proposed", 4, "retention.ms", "-1");
        assertTopic(topics, "acdc.models.merged", 4, "retention.ms", "-1");
        assertTopic(topics, "acdc.evaluations.requested", 1, "retention.ms", "604800000");
        assertTopic(topics, "acdc.evaluations.completed", 4, "retention.bytes", "-1");
        assertTopic(topics, "acdc.archive.decisions", 4, "cleanup.policy", "delete");
        assertTopic(topics, "acdc.archive.models", 4, "cleanup.policy", "compact");
        assertTopic(topics, "acdc.archive.tasks", 4, "cleanup.policy", "compact");
        assertTopic(topics, "acdc.populations", 4, "cleanup.policy", "compact");
        assertTopic(topics, "acdc.evaluators", 1, "cleanup.policy", "compact");
        assertTopic(topics, "acdc.schemas", 1, "cleanup.policy", "compact");
        assertTopic(topics, "acdc.dead-letters", 1, "retention.ms", "7776000000");
    }

    private <T extends SpecificRecord> void assertKeyedByPopulation(Topic<T> topic) {
        T event = events.of(topic).findFirst().orElseThrow();
        assertThat(topic.key().apply(event))
                .isEqualTo(event.get(event.getSchema().getField("population").pos()));
        assertThat(topic.partitioning()).isEqualTo(Topic.Partitioning.POPULATION);
    }

    private static void assertTopic(
            Map<String, NewTopic> topics, String name, int partitions, String setting, String value) {
        assertThat(topics).hasEntrySatisfying(name, topic -> {
            assertThat(topic.numPartitions()).as(name).isEqualTo(partitions);
            assertThat(topic.configs()).as(name).containsEntry(setting, value);
        });
    }
}
