package io.acdc.local.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicNamesTest {
    private static final Set<String> CATALOGUE =
            Topics.all().stream().map(Topic::name).collect(Collectors.toSet());

    @Test
    void shouldKnowATopicByItsNameWithOrWithoutPrefixAndByItsShortName() {
        assertThat(TopicNames.resolve(List.of("acdc.tasks.proposed"), CATALOGUE))
                .containsExactly("acdc.tasks.proposed");
        assertThat(TopicNames.resolve(List.of("archive.tasks", "decisions", "pool"), CATALOGUE))
                .containsExactly("acdc.archive.tasks", "acdc.archive.decisions");
    }

    @Test
    void shouldMeanAllEventsWhenNothingIsGiven() {
        // Given
        Set<String> cluster = new HashSet<>(CATALOGUE);
        cluster.addAll(List.of("acdc.dead-letters", "elsewhere"));

        // Then
        assertThat(TopicNames.resolve(List.of(), cluster))
                .containsExactlyElementsOf(
                        Topics.all().stream().map(Topic::name).toList());
    }

    @Test
    void shouldTakeAnyTopicOfTheClusterByItsName() {
        assertThat(TopicNames.resolve(List.of("west.acdc.evaluations"), Set.of("west.acdc.evaluations")))
                .containsExactly("west.acdc.evaluations");
    }

    @Test
    void shouldListWhatThereIsInOneLine() {
        assertThatThrownBy(() -> TopicNames.resolve(
                        List.of("decision"), Set.of("acdc.archive.decisions", "__consumer_offsets", "elsewhere")))
                .isInstanceOf(AcdcFailure.class)
                .hasMessage("no topic 'decision'; there are: acdc.archive.decisions (decisions), elsewhere");
        assertThatThrownBy(() -> TopicNames.resolve(List.of(), Set.of("elsewhere")))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining("has anything run there?");
    }
}
